import { chmod, cp, lstat, mkdir, readFile, symlink } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { z } from "zod";

const links = z.array(z.object({ source: z.string(), target: z.string() }));

/** npm packages cannot hold links, so the package lists them; its install script, which may not have run, makes them. */
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
 * Copies the server's files: Postgres resolves links to its own binary, so that only a copy finds our extensions beside
 * it. What is only needed to compile against it stays behind.
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
