import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { allSettled } from "../../local/processes/shutdown-list.ts";
import {
  type Functions,
  startFunctions,
} from "../../local/functions/functions.ts";
import type { FunctionEntry } from "../../local/functions/function-list.ts";
import {
  type ProcessGuard,
  startWatchdog,
} from "../../local/processes/watchdog.ts";

/** A function in one process or several, which can be killed; a killed process starts again. */
export interface FunctionProcesses {
  /**
   * Makes exactly one process listen for each clock, given in seconds ahead of the true time. Keeps processes that
   * already fit: a start costs more than most scenarios do.
   *
   * @param settings variables beside those that every process gets
   */
  provide(
    clocks: readonly number[],
    settings?: Readonly<Record<string, string>>,
  ): Promise<void>;
  /** The origin of the instance whose turn it is; undefined while none listens. */
  next(): string | undefined;
  /** SIGKILL for every instance. */
  kill(): void;
  /** Tells every instance that it is about to end, as the platform does. */
  announceEnd(): void;
  /** Freezes every instance and starts another. Returns a function that lets the frozen instances continue. */
  freeze(): Promise<() => void>;
  stop(): Promise<void>;
}

interface FunctionOptions {
  readonly root: string;
  readonly entry: FunctionEntry;
  readonly variables: Record<string, string>;
  readonly onLog: (line: string) => void;
}

/** Prepares a function; `provide` starts it. */
export async function createFunctionProcesses(
  options: FunctionOptions,
): Promise<FunctionProcesses> {
  const { name } = options.entry;
  const folder = await mkdtemp(join(tmpdir(), "one-number-chaos-"));
  const guard = startWatchdog(join(folder, "lock"), []);
  guard.takeOver();
  const started: Functions[] = [];
  let inUse: Functions[] = [];
  let clocksInUse: readonly number[] | undefined;
  let settingsInUse: Readonly<Record<string, string>> = {};
  let turn = 0;

  async function add(clock: number): Promise<void> {
    const variables = { ...options.variables, ...settingsInUse };
    const functions = await startFunction({
      ...options,
      variables,
      clock,
      guard,
    });
    started.push(functions);
    inUse.push(functions);
  }
  async function end(): Promise<void> {
    inUse = [];
    clocksInUse = undefined;
    await Promise.all(started.splice(0).map((functions) => functions.stop()));
  }
  return {
    async provide(clocks, settings = {}) {
      const isAsWanted = isDeepStrictEqual(clocks, clocksInUse) &&
        isDeepStrictEqual(settings, settingsInUse) &&
        inUse.every((functions) => functions.nextPort(name) !== undefined);
      if (isAsWanted) return;
      await end();
      settingsInUse = settings;
      await allSettled(clocks.map(add));
      clocksInUse = clocks;
    },
    next() {
      for (let asked = 0; asked < inUse.length; asked += 1) {
        turn += 1;
        const port = inUse[turn % inUse.length]?.nextPort(name);
        if (port !== undefined) return `http://127.0.0.1:${port}`;
      }
      return undefined;
    },
    kill: () => signal(inUse, name, "SIGKILL"),
    announceEnd: () => signal(inUse, name, "SIGUSR2"),
    async freeze() {
      const frozen = inUse;
      signal(frozen, name, "SIGSTOP");
      inUse = [];
      clocksInUse = undefined;
      await add(0);
      return () => signal(frozen, name, "SIGCONT");
    },
    async stop() {
      await end();
      guard.dismiss();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Starts the function in one process with a wrong clock. */
function startFunction(
  { root, entry, variables, onLog, clock, guard }: FunctionOptions & {
    clock: number;
    guard: ProcessGuard;
  },
): Promise<Functions> {
  const entrypoint = join(import.meta.dirname, "shifted-clock.ts");
  return startFunctions({
    root,
    entries: [{ ...entry, entrypoint, folder: dirname(entry.entrypoint) }],
    instances: 1,
    cacheFolder: join(root, "supabase", ".temp", "deno"),
    variables: {
      ...variables,
      CHAOS_ENTRYPOINT: entry.entrypoint,
      CHAOS_CLOCK_SECONDS: String(clock),
    },
    guard,
    onLog: (_name, line) => onLog(line),
  });
}

function signal(
  instances: readonly Functions[],
  name: string,
  kind: NodeJS.Signals,
): void {
  for (const pid of instances.flatMap((functions) => functions.pids(name))) {
    try {
      process.kill(pid, kind);
    } catch {
      // The process is dead already, and starts again.
    }
  }
}
