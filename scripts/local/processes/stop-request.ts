import { readFileSync } from "node:fs";
import { processStartTime } from "./process-status.ts";

/**
 * Resolves with the reason when the user, the terminal or the system wants this process to stop, or when npm, which
 * started it, is gone, and says so at once. A second request exits at once: the watchdog then cleans up.
 */
export function stopRequest(): Promise<string> {
  return new Promise((resolve) => {
    let asked = false;
    const ask = (reason: string) => {
      // A terminal sends Ctrl-C to npm and to us, and npm forwards it: two signals within a moment are the same Ctrl-C.
      if (asked) return;
      asked = true;
      console.error(`\nStopping (${reason}); Ctrl-C again ends it at once`);
      resolve(reason);
      setTimeout(() => {
        for (const signal of ["SIGINT", "SIGTERM"] as const) {
          process.once(signal, () => {
            console.error("Ending at once: a watchdog ends what still runs");
            process.exit(130);
          });
        }
      }, 500).unref();
    };
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
      process.on(signal, () => ask(signal));
    }
    const isNpmGone = watchNpm();
    setInterval(() => {
      if (isNpmGone()) ask("npm is gone");
    }, 1_000).unref();
  });
}

/** npm's shell for scripts may stay between npm and this process, and outlives a killed npm. */
function parentOfShell(pid: number): number | undefined {
  try {
    // proc(5): the state and the parent follow the name in parentheses.
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const [, name, parent] = /\((.*)\) \S (\d+) /s.exec(stat) ?? [];
    return /sh$/.test(name ?? "") ? Number(parent) : undefined;
  } catch {
    // On other systems than Linux, the shell replaces itself with its last command.
    return undefined;
  }
}

/**
 * Tells whether the npm that started this process, as `npm start` or `npm run`, is gone. Always false for a process
 * that npm did not start.
 */
function watchNpm(): () => boolean {
  if (process.env.npm_lifecycle_event === undefined) return () => false;
  const parents = [process.ppid, parentOfShell(process.ppid)].flatMap((pid) =>
    pid === undefined ? [] : [{ pid, startTime: processStartTime(pid) }]
  );
  return () =>
    parents.some(({ pid, startTime }) => processStartTime(pid) !== startTime);
}
