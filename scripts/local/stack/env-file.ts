import { parse } from "dotenv";
import { readFile } from "node:fs/promises";
import { relative } from "node:path";
import { StackError } from "./stack-error.ts";

/** Line number, from 1, of the first line that dotenv would silently skip although it says something. */
function findSkippedLine(text: string): number | undefined {
  // Values in quotes may have several lines: only their first one is looked at.
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
