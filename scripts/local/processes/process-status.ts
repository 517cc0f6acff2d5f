import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
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

/**
 * The start time of a process in the system's own units; undefined without such a process. Id and start time name a
 * process for good; the system uses ids alone again.
 */
export function processStartTime(pid: number): string | undefined {
  if (process.platform === "linux") {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
      // proc(5): fields after the name in parentheses; the state is the third, the start time the 22nd.
      const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
      return fields[0] === "Z" ? undefined : fields[19];
    } catch {
      return undefined;
    }
  }
  const { stdout } = spawnSync("ps", ["-p", String(pid), "-o", "lstart="], {
    encoding: "utf8",
  });
  return stdout.trim() || undefined;
}
