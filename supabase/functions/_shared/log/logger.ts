/** Ids and values that a log line carries. Never secrets, never more personal data than a phone number. */
export type LogFields = Readonly<Record<string, unknown>>;

/** Writes structured log lines. */
export interface Logger {
  info(message: string, fields?: LogFields): void;
  warn(message: string, fields?: LogFields): void;
  error(message: string, fields?: LogFields): void;
}

/**
 * Makes a logger that writes one JSON object a line: `level`, `message`, then the fields. An error among the fields
 * becomes its message and stack.
 */
export function createLogger(
  write: (level: keyof Logger, line: string) => void = writeToConsole,
): Logger {
  function log(level: keyof Logger) {
    return (message: string, fields: LogFields = {}) =>
      write(
        level,
        JSON.stringify({ level, message, ...fields }, readableErrors),
      );
  }
  return { info: log("info"), warn: log("warn"), error: log("error") };
}

function readableErrors(_key: string, value: unknown): unknown {
  return value instanceof Error
    ? { message: value.message, stack: value.stack }
    : value;
}

function writeToConsole(level: keyof Logger, line: string): void {
  console[level](line);
}
