import { readFileSync } from "node:fs";
import { processStartTime } from "./process-status.ts";

/**
 * Resolves with the reason when the user, the terminal or the system wants this process to stop, or when npm, which
 * started it, is gone. Asked a second time, it exits at once: the watchdog then cleans up.
 */
export function stopRequest(): Promise<string> {
  return new Promise((resolve) => {
    let asked = false;
    const ask = (reason: string) => {
      // A terminal sends Ctrl-C to npm and to us, and npm hands it on: within a moment, it is the same one.
      if (asked) return;
      asked = true;
      resolve(reason);
      setTimeout(() => {
        for (const signal of ["SIGINT", "SIGTERM"] as const) {
          process.once(signal, () => process.exit(130));
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
    // A closed terminal must not make printing the reason of the end.
    for (const output of [process.stdout, process.stderr]) {
      output.on("error", () => {});
    }
  });
}

/** The shell that npm runs scripts with may stay between npm and us, and outlives a killed npm. */
function parentOfShell(pid: number): number | undefined {
  try {
    // proc(5): the state and the parent follow the name in parentheses.
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const [, name, parent] = /\((.*)\) \S (\d+) /s.exec(stat) ?? [];
    return /sh$/.test(name ?? "") ? Number(parent) : undefined;
  } catch {
    // Not Linux: the shells of other systems hand their place over to their last command.
    return undefined;
  }
}

/**
 * Tells whether the npm that started this process, as `npm start` or `npm run`, is gone. A process that was not started
 * by npm has none to lose.
 */
function watchNpm(): () => boolean {
  if (process.env.npm_lifecycle_event === undefined) return () => false;
  const parents = [process.ppid, parentOfShell(process.ppid)].flatMap((pid) =>
    pid === undefined ? [] : [{ pid, startTime: processStartTime(pid) }]
  );
  return () =>
    parents.some(({ pid, startTime }) => processStartTime(pid) !== startTime);
}
