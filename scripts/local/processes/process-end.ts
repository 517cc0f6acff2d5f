import { setTimeout as delay } from "node:timers/promises";

/** Whether no process has this id. */
export function hasEnded(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return !(error instanceof Error && "code" in error &&
      error.code === "EPERM");
  }
}

/** Resolves when no process has this id, or after `timeout` milliseconds. */
export async function waitForEnd(pid: number, timeout: number): Promise<void> {
  const deadline = Date.now() + timeout;
  while (!hasEnded(pid) && Date.now() < deadline) await delay(25);
}
