import { readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { parse } from "dotenv";
import { StackError } from "../stack-error.ts";

/** The functions' variables that `.env.example` documents: the process's variables override these. */
export const functionVariables = [
  "ADMIN_EMAILS",
  "ADMIN_PAGE_URL",
  "ADMIN_WEBHOOK_URL",
  "AGENT_NAME",
  "DEFAULT_COUNTRY",
  "EDGE_FUNCTION_SECRET",
  "EDGE_FUNCTION_SECRET_PREVIOUS",
  "ELEVENLABS_ACTIVATE_IMPORTED",
  "ELEVENLABS_AGENT_ID",
  "ELEVENLABS_ANSWER",
  "ELEVENLABS_API_BASE_URL",
  "ELEVENLABS_API_KEY",
  "ELEVENLABS_FIRST_MESSAGE",
  "ELEVENLABS_IMPORT",
  "ELEVENLABS_POST_CALL_SECRET",
  "ELEVENLABS_POST_CALL_SECRET_PREVIOUS",
  "ELEVENLABS_WEBHOOK_SECRET",
  "ELEVENLABS_WEBHOOK_SECRET_PREVIOUS",
  "HEARTBEAT_URL",
  "MAIL_FROM",
  "PUBLIC_FUNCTIONS_URL",
  "SMTP_URL",
  "TWILIO_ACCOUNT_SID",
  "TWILIO_ADDRESS_SID",
  "TWILIO_API_BASE_URL",
  "TWILIO_API_KEY_SECRET",
  "TWILIO_API_KEY_SID",
  "TWILIO_AUTH_TOKEN",
  "TWILIO_AUTH_TOKEN_PREVIOUS",
  "TWILIO_BUNDLE_SID",
  "TWILIO_EMERGENCY_ADDRESS_SID",
] as const;

/** Variables of the functions, by name; a blank one counts as missing. */
export type Settings = Readonly<Record<string, string>>;

/**
 * A developer's settings: `supabase/functions/.env`, overridden by the process's variables that the example file
 * documents. An empty process variable removes a variable of the file.
 *
 * For `npm start` only: both may hold production's credentials, and no other command may read those.
 *
 * @throws {StackError} when the file cannot be read
 */
export async function readDeveloperSettings(
  root: string,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<Settings> {
  const path = join(root, "supabase", "functions", ".env");
  const settings = await readEnvFile(path, root);
  for (const name of functionVariables) {
    const value = environment[name];
    if (value !== undefined) settings[name] = value;
  }
  return settings;
}

/** Line number, from 1, of the first line with text that dotenv would silently skip. */
function findSkippedLine(text: string): number | undefined {
  // Values in quotes may have several lines: only the first line is checked.
  const flat = text.replace(
    /=\s*(["'`])(?:\\.|(?!\1)[^\\])*\1/gs,
    (value) => `=${value.replace(/[^\n]/g, "").replaceAll("\n", "\n#")}`,
  );
  const index = flat.split("\n").findIndex((line) =>
    !/^\s*(#.*)?$/.test(line) &&
    !/^\s*(export\s+)?[\w.-]+(\s*=|:\s)/.test(line)
  );
  return index < 0 ? undefined : index + 1;
}

/**
 * Reads an `.env` file; without the file there are no variables.
 * Throws a `StackError` when it cannot be read or is not an `.env` file.
 */
export async function readEnvFile(
  path: string,
  root: string,
): Promise<Record<string, string>> {
  const name = relative(root, path);
  let text: string;
  try {
    const bytes = await readFile(path);
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") {
      return {};
    }
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new StackError(`Cannot read "${name}": ${reason}`, { cause });
  }
  const line = findSkippedLine(text.replaceAll("\r\n", "\n"));
  if (line !== undefined || text.includes("\0")) {
    throw new StackError(
      `Cannot read "${name}": line ${line ?? 1} is not NAME=value`,
    );
  }
  return parse(text);
}
