import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { StackError } from "../stack-error.ts";

/** The Supabase CLI itself. Throws a `StackError` when npm has not installed it. */
export function findSupabaseBinary(root: string): string {
  const { platform, arch } = process;
  try {
    const resolver = createRequire(join(root, "package.json"));
    const cli = createRequire(resolver.resolve("supabase/package.json"));
    const name = `@supabase/cli-${platform}-${arch}`;
    const folder = dirname(cli.resolve(`${name}/package.json`));
    return join(folder, "bin", "supabase");
  } catch (cause) {
    throw new StackError(
      `The Supabase CLI for ${platform}-${arch} is not installed: run "npm ci"`,
      { cause },
    );
  }
}

/**
 * Runs the Supabase CLI on a database and returns its standard output.
 *
 * @param databaseUrl of the local server, which has no TLS
 * @throws {StackError} when the CLI is not installed
 * @throws {Error} with the CLI's message when it fails
 */
export async function runSupabase(
  root: string,
  databaseUrl: string,
  args: readonly string[],
): Promise<string> {
  const { stdout } = await promisify(execFile)(findSupabaseBinary(root), [
    ...args,
    `--remote=${databaseUrl}?sslmode=disable`,
    `--workdir=${root}`,
    "--yes",
    "--agent=no",
  ], {
    cwd: root,
    // Not the shell's variables: `config.toml` names some, and values for a hosted project would get into this database.
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      TMPDIR: process.env.TMPDIR,
      DO_NOT_TRACK: "1",
      SUPABASE_TELEMETRY_DISABLED: "1",
    },
    maxBuffer: 64 * 1024 * 1024,
  });
  return stdout;
}
