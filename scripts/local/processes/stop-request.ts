import { watchNpm } from "./npm-parent.ts";

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
