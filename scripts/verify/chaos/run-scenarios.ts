import { once } from "node:events";
import { type ChaosStack, startChaosStack } from "./chaos-stack.ts";
import { noOffences } from "./audit.ts";
import { runScenario, type ScenarioResult } from "./run-scenario.ts";
import type { Scenario } from "./scenario.ts";

export interface RunsOptions {
  /** The checkout whose `supabase/` folder is tested. */
  readonly root: string;
  readonly organizations: number;
  readonly seed: number;
  /** How many scenarios run at the same time, each in its own stack. */
  readonly stacks: number;
  /** Stops the running scenarios, and starts no more. */
  readonly signal?: AbortSignal;
  readonly onLog?: (service: string, line: string) => void;
  readonly onProgress?: (scenario: string, done: number) => void;
  readonly onResult?: (result: ScenarioResult) => void;
}

/** Runs scenarios and returns their results in the order of the scenarios. A scenario that throws has a result too. */
export async function runScenarios(
  scenarios: readonly Scenario[],
  options: RunsOptions,
): Promise<readonly ScenarioResult[]> {
  const waiting = scenarios
    .toSorted((a, b) => Number(b.isSlow ?? false) - Number(a.isSlow ?? false));
  const results: ScenarioResult[] = [];
  const stopped = options.signal === undefined
    ? []
    : [rejectOnceAborted(options.signal)];
  const work = async () => {
    let stack: ChaosStack | undefined;
    try {
      while (!options.signal?.aborted) {
        const scenario = waiting.shift();
        if (scenario === undefined) break;
        stack ??= await startChaosStack({
          root: options.root,
          onLog: options.onLog ?? (() => {}),
        });
        const { result, isSound } = await attempt(scenario, stack, {
          ...options,
          stopped,
        });
        results.push(result);
        options.onResult?.(result);
        if (isSound) continue;
        await stack.stop();
        stack = undefined;
      }
    } finally {
      await stack?.stop();
    }
  };
  const workers = await Promise.allSettled(
    Array.from({ length: Math.min(options.stacks, waiting.length) }, work),
  );
  for (const worker of workers) {
    if (worker.status === "rejected") throw worker.reason;
  }
  return scenarios.flatMap(({ name }) =>
    results.find(({ scenario }) => scenario === name) ?? []
  );
}

/** A stack is not used again after a scenario threw or never settled in it. */
async function attempt(
  scenario: Scenario,
  stack: ChaosStack,
  { organizations, seed, onProgress, stopped }: RunsOptions & {
    /** Rejects when the signal aborts. */
    readonly stopped: readonly Promise<never>[];
  },
): Promise<{ result: ScenarioResult; isSound: boolean }> {
  const { name } = scenario;
  onProgress?.(name, 0);
  try {
    const result = await Promise.race([
      runScenario(scenario, stack, {
        organizations,
        seed,
        onProgress: (done) => onProgress?.(name, done),
      }),
      stack.failed,
      ...stopped,
    ]);
    return { result, isSound: result.stuck.length === 0 };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const result = {
      scenario: name,
      organizations,
      ...noOffences,
      paid: 0,
      gaveUp: 0,
      secondsToSettle: 0,
      extraTwilioCalls: 0,
      unexpected: [`Broke off: ${why}`],
    };
    return { result, isSound: false };
  }
}

function rejectOnceAborted(signal: AbortSignal): Promise<never> {
  const aborted = signal.aborted ? Promise.resolve() : once(signal, "abort");
  const stopped = aborted.then(() => {
    throw new Error(`Stopped (${signal.reason})`);
  });
  // An unawaited rejection must not end the process.
  stopped.catch(() => {});
  return stopped;
}
