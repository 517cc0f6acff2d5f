import type { Goal } from "../goal.ts";
import type { Samples } from "../samples.ts";
import { OURS } from "./our-drain.ts";
import { peers } from "./peer-drain.ts";

/** How many purchases are worked on at a time. */
export const IN_FLIGHT = 20;
/** A search and a purchase. */
export const CALLS = 2;

/** Part of the limit: the smaller, the longer it took. */
const LEAST_PART = 0.92;

/** The goals of one latency. */
export function goalsOf(
  seconds: Samples,
  { orders, milliseconds, limit }: {
    readonly orders: number;
    readonly milliseconds: number;
    readonly limit: number;
  },
): readonly Goal[] {
  const what =
    `draining ${orders} orders, ${milliseconds} ms a call, ${IN_FLIGHT} in flight`;
  const { measured, lowest, highest } = seconds.spread(OURS);
  return [
    {
      what,
      against: `${CALLS} calls × latency ÷ ${IN_FLIGHT}`,
      atLeast: LEAST_PART,
      unit: "of the limit",
      measured: limit / measured,
      lowest: limit / highest,
      highest: limit / lowest,
    },
    ...peers.map((peer) => ({
      what,
      against: peer,
      atMost: 1,
      unit: "×",
      ...seconds.ratio(OURS, peer),
    })),
  ];
}

/** Of the function's process, in milliseconds for each number. */
const MOST_PROCESSOR = 4;

/** The goal of the function's processor time. */
export function processorGoal(
  processor: Samples,
  { orders, milliseconds }: {
    readonly orders: number;
    readonly milliseconds: number;
  },
): Goal {
  const { measured, lowest, highest } = processor.spread(`${OURS} worker`);
  const perNumber = (seconds: number) => seconds * 1_000 / orders;
  return {
    what:
      `processor time of the function for each number, ${milliseconds} ms a call`,
    atMost: MOST_PROCESSOR,
    unit: "ms",
    measured: perNumber(measured),
    lowest: perNumber(lowest),
    highest: perNumber(highest),
  };
}
