import { median } from "simple-statistics";
import { type FreshFunction, withFreshFunction } from "../fresh-function.ts";
import { readProcessUsage } from "../process-usage.ts";
import { callRepeatedly } from "./callers.ts";
import type { MakeCall } from "./function-calls.ts";

const CALLERS = 8;

/** The resident memory of a function's process. */
export interface Memory {
  /** The median of the last tenth of its requests. */
  readonly megabytes: number;
  /** How many times that is the median of the second tenth: the first one warms it up. */
  readonly growth: number;
}

/** Starts a function, and looks at its memory while it answers so many requests. */
export function measureMemory(
  fresh: FreshFunction,
  { call, requests }: {
    readonly call: MakeCall;
    readonly requests: number;
  },
): Promise<Memory> {
  return withFreshFunction(fresh, async (functions) => {
    const { name } = fresh.entry;
    const looks: { readonly at: number; readonly megabytes: number }[] = [];
    await callRepeatedly({
      origin: `http://127.0.0.1:${functions.nextPort(name)}`,
      call,
      callers: CALLERS,
      requests,
      async onAnswers(at) {
        const [pid] = functions.pids(name);
        if (pid === undefined) throw new Error(`"${name}" does not run`);
        const { megabytes } = await readProcessUsage(pid);
        looks.push({ at, megabytes });
      },
    });
    const tenth = (number: number) =>
      median(
        looks.filter(({ at }) =>
          at > (number - 1) * requests / 10 && at <= number * requests / 10
        ).map(({ megabytes }) => megabytes),
      );
    const megabytes = tenth(10);
    return { megabytes, growth: megabytes / tenth(2) };
  });
}
