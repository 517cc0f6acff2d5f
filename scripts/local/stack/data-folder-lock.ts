import { randomUUID } from "node:crypto";
import { link, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { z } from "zod";
import { processStartTime, waitForEnd } from "../processes/process-status.ts";
import { StackError } from "../stack-error.ts";

const owner = z.object({
  pid: z.number(),
  startTime: z.string().optional(),
  apiUrl: z.string(),
  watchdogPid: z.number().optional(),
  isStopping: z.boolean().optional(),
});

/** The process that uses a data folder, or used it last. */
export type DataFolderOwner = z.infer<typeof owner>;

/** The right of one process at a time to use a data folder. */
interface DataFolderLock {
  /** From now on, others wait for the lock. */
  announceStop(): Promise<void>;
  release(): Promise<void>;
}

/** The lock's file. */
export function lockPath(folder: string): string {
  return join(folder, "lock");
}

/** The owner of a data folder, perhaps one that has died; undefined when it has none. */
export async function readDataFolderOwner(
  folder: string,
): Promise<DataFolderOwner | undefined> {
  const text = await readFile(lockPath(folder), "utf8").catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    return owner.parse(JSON.parse(text));
  } catch {
    // A foreign file, or one cut short by a full disk: the lock is free.
    return { pid: 0, apiUrl: "" };
  }
}

/** Whether the owner of a data folder is alive. */
export function isAlive({ pid, startTime }: DataFolderOwner): boolean {
  return startTime !== undefined && processStartTime(pid) === startTime;
}

/** Resolves when the owner has died, or after `timeout` milliseconds; returns whether it has. */
export async function waitForDeath(
  owner: DataFolderOwner,
  timeout: number,
): Promise<boolean> {
  const deadline = Date.now() + timeout;
  while (isAlive(owner) && Date.now() < deadline) await delay(50);
  return !isAlive(owner);
}

const LONGEST_STOP_MILLISECONDS = 60_000;

/**
 * Takes the lock of a data folder, also from an owner that has died; one that is stopping, and the watchdog of a killed
 * one, may finish first. Throws a `StackError` that names the owner when it is alive.
 */
export async function lockDataFolder(
  folder: string,
  { apiUrl, watchdogPid, onWait }: {
    apiUrl: string;
    watchdogPid: number | undefined;
    /** Receives the process that is stopping. */
    onWait?: (pid: number) => void;
  },
): Promise<DataFolderLock> {
  const path = lockPath(folder);
  const self: DataFolderOwner = {
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
      const other = await readDataFolderOwner(folder);
      if (other === undefined) continue;
      if (isAlive(other)) {
        await waitForStop(other, onWait);
        continue;
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
  let announcing: Promise<void> | undefined;
  return {
    // On a full disk, others are refused instead of waiting.
    announceStop: () =>
      announcing ??= replaceLock(path, { ...self, isStopping: true })
        .catch(() => {}),
    async release() {
      await announcing;
      await rm(path, { force: true });
    },
  };
}

/** Throws a `StackError` that names the owner unless it stops. */
async function waitForStop(
  other: DataFolderOwner,
  onWait?: (pid: number) => void,
): Promise<void> {
  const where = `${other.apiUrl} (process ${other.pid})`;
  if (!other.isStopping) {
    throw new StackError(
      `The local stack of this checkout is already running at ${where}: use it, or stop it first with npm stop`,
    );
  }
  onWait?.(other.pid);
  if (await waitForDeath(other, LONGEST_STOP_MILLISECONDS)) return;
  throw new StackError(
    `The local stack of this checkout at ${where} was asked to stop, and does not: npm stop ends it`,
  );
}

/** Replaces the lock in one step: a reader sees all of it or nothing. */
async function replaceLock(
  path: string,
  self: DataFolderOwner,
): Promise<void> {
  const partial = `${path}.${randomUUID()}`;
  await writeFile(partial, JSON.stringify(self), { mode: 0o600 });
  await rename(partial, path);
}
