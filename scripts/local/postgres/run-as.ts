import { spawn } from "node:child_process";
import { basename } from "node:path";
import type { ServerUser } from "./server-user.ts";

/**
 * Runs a program to its end, as the given user, and returns what it wrote to its standard output and error.
 * Throws with that text when it cannot be started or does not exit with 0.
 */
export async function runAs(
  user: ServerUser | undefined,
  program: string,
  args: readonly string[],
  options: { input?: string; env?: NodeJS.ProcessEnv } = {},
): Promise<string> {
  return await new Promise((resolve, reject) => {
    // The current folder may be one that the user cannot enter.
    const child = spawn(program, args, {
      ...user,
      cwd: "/",
      env: { ...process.env, ...options.env },
    });
    let output = "";
    child.stdout.on("data", (chunk) => output += chunk);
    child.stderr.on("data", (chunk) => output += chunk);
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0) resolve(output);
      else {
        const name = basename(program);
        reject(
          new Error(`"${name}" exited with code ${code}: ${output.trim()}`),
        );
      }
    });
    child.stdin.on("error", () => {}).end(options.input ?? "");
  });
}
