import { randomUUID } from "node:crypto";
import {
  chmod,
  link,
  mkdir,
  readdir,
  readFile,
  rm,
  writeFile,
} from "node:fs/promises";
import { join } from "node:path";
import { removePostgresData } from "../postgres/postgres.ts";
import { findServerUser } from "../postgres/server-user.ts";

/** The default folder for the data of a checkout's stack. */
export function defaultDataFolder(root: string): string {
  return join(root, "supabase", ".temp", "stack-data");
}

/** Makes the folder, which its owner alone may list; Postgres, if another user runs it, may pass through. */
export async function makeDataFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await chmod(folder, findServerUser() === undefined ? 0o700 : 0o711);
}

/** Returns the folder's secret with this name; the first call makes it. Only the owner of the file can read it. */
export async function keepSecret(
  folder: string,
  name: string,
  make: () => string,
): Promise<string> {
  const path = join(folder, name);
  const partial = `${path}.${randomUUID()}`;
  // The secret gets its name only when it is complete, and only when there is none yet.
  await writeFile(partial, make(), { mode: 0o600 });
  await link(partial, path).catch(() => {});
  await rm(partial);
  return await readFile(path, "utf8");
}

/** Removes all data of a stack, but not the lock, which the caller holds. */
export async function emptyDataFolder(dataFolder: string): Promise<void> {
  await removePostgresData(dataFolder);
  for (const entry of await readdir(dataFolder)) {
    if (entry.startsWith("lock")) continue;
    await rm(join(dataFolder, entry), { recursive: true, force: true });
  }
}
