import { createWriteStream, mkdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import pc from "picocolors";
import { readFunctionList } from "../functions/function-list.ts";

/** The log of all services of a checkout's stack since its last start. */
function stackLogPath(root: string): string {
  return join(root, "supabase", ".temp", "stack.log");
}

/** Opens the log: all lines go to the file, those of edge functions also to the screen; all of them when DEBUG is set. */
export async function openStackLog(
  root: string,
): Promise<(service: string, line: string) => void> {
  const functions = await readFunctionList(root);
  const names = new Set(functions.map(({ name }) => name));
  const path = stackLogPath(root);
  mkdirSync(dirname(path), { recursive: true });
  // An older file would keep its mode. Lines have phone numbers and names of customers.
  rmSync(path, { force: true });
  const file = createWriteStream(path, { mode: 0o600 });
  return (service, line) => {
    file.write(`${service}: ${line}\n`);
    if (names.has(service) || process.env.DEBUG) {
      console.log(`${pc.cyan(service)} ${line}`);
    }
  };
}
