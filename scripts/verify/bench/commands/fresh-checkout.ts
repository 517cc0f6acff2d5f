import { chmod, cp, mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { removePostgresData } from "../../../local/postgres/postgres.ts";
import { defaultDataFolder } from "../../../local/stack/data-folder.ts";

/** Copies what a clone has, with the installed packages and nothing that a command has made, and removes it after the work. */
export async function withFreshCheckout<Result>(
  root: string,
  work: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), "one-number-clone-"));
  try {
    // Temporary folders are private, and Postgres may run as another user.
    await chmod(folder, 0o755);
    const made = ["supabase/.temp", "supabase/functions/.env"]
      .map((path) => join(root, path));
    await cp(join(root, "supabase"), join(folder, "supabase"), {
      recursive: true,
      filter: (path) => !made.includes(path),
    });
    for (const name of ["package.json", "package-lock.json"]) {
      await cp(join(root, name), join(folder, name));
    }
    await symlink(join(root, "node_modules"), join(folder, "node_modules"));
    return await work(folder);
  } finally {
    await removePostgresData(defaultDataFolder(folder));
    await rm(folder, { recursive: true, force: true });
  }
}
