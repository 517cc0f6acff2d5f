import type { LogFields, Logger } from "../logger.ts";

/** A log line as the logger got it. */
export interface LogLine {
  readonly level: keyof Logger;
  readonly message: string;
  readonly fields: LogFields;
}

/** A logger that keeps its lines for a test to read. */
export function createFakeLogger(): Logger & { readonly lines: LogLine[] } {
  const lines: LogLine[] = [];
  function keep(level: keyof Logger) {
    return (message: string, fields: LogFields = {}) => {
      lines.push({ level, message, fields });
    };
  }
  return {
    lines,
    info: keep("info"),
    warn: keep("warn"),
    error: keep("error"),
  };
}
