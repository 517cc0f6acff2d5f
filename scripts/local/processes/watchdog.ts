import { spawn } from "node:child_process";
import { join } from "node:path";

/** Ends processes that must not outlive the stack; each is the leader of its own process group. */
export interface ProcessGuard {
  add(pid: number, signal: "INT" | "KILL"): void;
  remove(pid: number): void;
}

/** A tiny process that outlives a killed stack just long enough to end its children and remove its files. */
interface Watchdog extends ProcessGuard {
  pid: number | undefined;
  /** From now on the lock and the files belong to this stack, and the watchdog removes them with it. */
  takeOver(): void;
  /** The stack has stopped everything itself. */
  dismiss(): void;
}

/**
 * Starts the watchdog. `files` are removed at once when the stack is killed, `lock` when its processes are gone; neither
 * before `takeOver` was called.
 */
export function startWatchdog(lock: string, files: string[]): Watchdog {
  const script = join(import.meta.dirname, "watchdog.sh");
  const child = spawn("/bin/sh", [script, lock, ...files], {
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
  child.stdin.on("error", () => {});
  child.unref();
  return {
    pid: child.pid,
    takeOver: () => child.stdin.write("locked\n"),
    add: (pid, signal) => child.stdin.write(`add ${pid} ${signal}\n`),
    remove: (pid) => child.stdin.write(`remove ${pid}\n`),
    dismiss: () => child.stdin.end("done\n"),
  };
}
