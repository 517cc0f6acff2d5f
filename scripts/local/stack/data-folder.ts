import { randomUUID } from "node:crypto";
import {
  chmod,
  link,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  writeFile,
} from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { processStartTime, waitForEnd } from "../processes/process-status.ts";
import { removePostgresData } from "../postgres/postgres.ts";
import { findServerUser } from "../postgres/server-user.ts";
import { StackError } from "../stack-error.ts";

/** The default folder for the data of a checkout's stack. */
export function defaultDataFolder(root: string): string {
  return join(root, "supabase", ".temp", "stack-data");
}

const owner = z.object({
  pid: z.number(),
  startTime: z.string().optional(),
  apiUrl: z.string(),
  watchdogPid: z.number().optional(),
});
type Owner = z.infer<typeof owner>;

/** The right of one process at a time to use a data folder. */
interface DataFolderLock {
  release(): Promise<void>;
}

async function readOwner(path: string): Promise<Owner | undefined> {
  const text = await readFile(path, "utf8").catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    return owner.parse(JSON.parse(text));
  } catch {
    // A foreign file, or one cut short by a full disk: the lock is free.
    return { pid: 0, apiUrl: "" };
  }
}

/** Makes the folder, which its owner alone may list; Postgres, if another user runs it, may pass through. */
export async function makeDataFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await chmod(folder, findServerUser() === undefined ? 0o700 : 0o711);
}

/** The lock's file. */
export function lockPath(folder: string): string {
  return join(folder, "lock");
}

/**
 * Takes the lock of a data folder, also from an owner that has died; the watchdog of a killed owner may finish first.
 * Throws a `StackError` that names the owner when it is alive.
 */
export async function lockDataFolder(
  folder: string,
  { apiUrl, watchdogPid }: { apiUrl: string; watchdogPid: number | undefined },
): Promise<DataFolderLock> {
  const path = lockPath(folder);
  const self: Owner = {
    pid: process.pid,
    startTime: processStartTime(process.pid),
    apiUrl,
    watchdogPid,
  };
  const own = `${path}.${randomUUID()}`;
  await writeFile(own, JSON.stringify(self), { mode: 0o600 });
  try {
    for (;;) {
      // Linking fails when the name exists: of two processes, one wins.
      const won = await link(own, path).then(() => true, () => false);
      if (won) break;
      const other = await readOwner(path);
      if (other === undefined) continue;
      if (
        other.startTime !== undefined &&
        processStartTime(other.pid) === other.startTime
      ) {
        throw new StackError(
          `The local stack of this checkout is already running at ${other.apiUrl} (process ${other.pid}): use it, or stop it first`,
        );
      }
      if (other.watchdogPid !== undefined) {
        await waitForEnd(other.watchdogPid, 15_000);
      }
      const stale = `${path}.${randomUUID()}`;
      await rename(path, stale).catch(() => {});
      await rm(stale, { force: true });
    }
  } finally {
    await rm(own, { force: true });
  }
  return { release: () => rm(path, { force: true }) };
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
