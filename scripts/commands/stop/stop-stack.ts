import { waitForEnd } from "../../local/processes/process-status.ts";
import { isFree } from "../../local/processes/ports.ts";
import { StackError } from "../../local/stack-error.ts";
import { defaultDataFolder } from "../../local/stack/data-folder.ts";
import {
  type DataFolderOwner,
  isAlive,
  readDataFolderOwner,
  waitForDeath,
} from "../../local/stack/data-folder-lock.ts";
import { refuseForeignFiles } from "../../local/stack/foreign-files.ts";
import { readStackInfo } from "../../local/stack/stack-info.ts";

/** How a stack ended: it may not have run at all, or have been killed because it did not stop in time. */
export type Outcome = "was not running" | "stopped" | "killed";

const LONGEST_CLEAN_UP_MILLISECONDS = 30_000;

/**
 * Stops the stack of a checkout, which another terminal runs, or starts, or has begun to stop, and waits until its
 * processes are gone and its ports free. Its data stay.
 *
 * @throws {StackError} when the stack is another user's, or when a port is not free afterwards
 */
export async function stopStack(
  root: string,
  { patienceMilliseconds, onProgress }: {
    /** How long the stack may take before it is killed. */
    readonly patienceMilliseconds: number;
    readonly onProgress: (line: string) => void;
  },
): Promise<Outcome> {
  // Their lock could not be read.
  await refuseForeignFiles(root);
  const owner = await readDataFolderOwner(defaultDataFolder(root));
  if (owner === undefined) return "was not running";
  const info = await readStackInfo(root);
  const wasAlive = isAlive(owner);
  let outcome: Outcome = "was not running";
  if (wasAlive) {
    onProgress(`Stopping ${owner.apiUrl} (process ${owner.pid})`);
    // A second request would make it end at once.
    if (!owner.isStopping) send("SIGTERM", owner);
    outcome = "stopped";
    if (!await waitForDeath(owner, patienceMilliseconds)) {
      onProgress(
        `It is not done after ${patienceMilliseconds / 1_000} s: killing it`,
      );
      send("SIGKILL", owner);
      await waitForDeath(owner, LONGEST_CLEAN_UP_MILLISECONDS);
      outcome = "killed";
    }
  }
  // The watchdog of a stack that was killed, now or before, ends the other processes.
  if (owner.watchdogPid !== undefined) {
    await waitForEnd(owner.watchdogPid, LONGEST_CLEAN_UP_MILLISECONDS);
  }
  if (wasAlive) {
    await refuseTakenPorts(
      info === undefined
        ? [owner.apiUrl]
        : [info.apiUrl, info.dbUrl, ...info.mailUrl ? [info.mailUrl] : []],
    );
  }
  return outcome;
}

/** Sends a signal to the owner; one that has just ended needs none. */
function send(signal: "SIGTERM" | "SIGKILL", owner: DataFolderOwner): void {
  try {
    process.kill(owner.pid, signal);
  } catch (cause) {
    if (!isAlive(owner)) return;
    throw new StackError(
      `Another user runs the stack at ${owner.apiUrl} (process ${owner.pid}): stop it as that user, for root with sudo npm stop`,
      { cause },
    );
  }
}

async function refuseTakenPorts(urls: readonly string[]): Promise<void> {
  for (const url of urls) {
    const port = Number(new URL(url).port);
    if (await isFree(port)) continue;
    throw new StackError(
      `The stack has ended, but something still listens on its port ${port}`,
    );
  }
}
