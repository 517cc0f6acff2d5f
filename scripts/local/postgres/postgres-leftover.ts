import { spawnSync } from "node:child_process";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { hasEnded, waitForEnd } from "../processes/process-end.ts";

async function commandLine(pid: number): Promise<string> {
  const file = `/proc/${pid}/cmdline`;
  const arguments_ = await readFile(file, "utf8").catch(() => undefined);
  if (arguments_ !== undefined) return arguments_.replaceAll("\0", " ");
  return spawnSync("ps", ["-p", String(pid), "-o", "command="], {
    encoding: "utf8",
  }).stdout ?? "";
}

/**
 * Stops the server that an earlier, crashed run left on this cluster. When its process id now belongs to another
 * program, only the stale lock file is removed, which Postgres itself would take for a running server.
 */
export async function stopLeftoverServer(cluster: string): Promise<void> {
  const lock = join(cluster, "postmaster.pid");
  const content = await readFile(lock, "utf8").catch(() => undefined);
  if (content === undefined) return;
  const pid = Number(content.split("\n", 1)[0]);
  const running = Number.isInteger(pid) && pid > 0 && !hasEnded(pid);
  if (running && (await commandLine(pid)).includes(cluster)) {
    process.kill(pid, "SIGINT");
    await waitForEnd(pid, 10_000);
    if (!hasEnded(pid)) process.kill(pid, "SIGKILL");
    await waitForEnd(pid, 10_000);
  }
  await rm(lock, { force: true });
}
