import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { root } from "../../local/root.ts";
import { plainEnvironment } from "../../local/testing/plain-environment.ts";
import type { StackInfo } from "../../local/stack/stack-info.ts";

const execute = promisify(execFile);

/** The environment of a command with a project's key. */
export function commandEnvironment(secretKey: string): NodeJS.ProcessEnv {
  return { ...plainEnvironment(), SUPABASE_SECRET_KEY: secretKey };
}

/** Runs a command about a project, as a user at a terminal does. Throws when it exits with another status than 0. */
export function runCommand(
  { apiUrl, secretKey }: StackInfo,
  name: string,
  ...flags: readonly string[]
): Promise<{ stdout: string; stderr: string }> {
  const script = join(root, "scripts", `${name}.ts`);
  return execute(
    process.execPath,
    ["--import", "tsx", script, "--url", apiUrl, ...flags],
    { env: commandEnvironment(secretKey) },
  );
}
