import type { Goal } from "../goal.ts";
import type { Samples } from "../samples.ts";
import type { Memory } from "./measure-memory.ts";

/** Somebody who calls waits for these; nobody waits for the others, or only a while. */
const waitedFor = ["elevenlabs", "twilio"];
const MOST_COLD = { waitedFor: 1.3, others: 2 };
const MOST_MEMORY = 2;
/** What garbage makes of a memory that does not grow. */
const MOST_GROWTH = 1.1;

/** The goals of cold starts and memory, for these functions. */
export function processGoals(
  names: readonly string[],
  { cold, memories, bare, baseline, isQuick }: {
    readonly cold: Samples;
    readonly memories: ReadonlyMap<string, Memory>;
    readonly bare: number;
    readonly baseline: string;
    readonly isQuick: boolean;
  },
): readonly Goal[] {
  const most = (figure: (name: string) => number, among: readonly string[]) =>
    among.reduce((one, other) => figure(other) > figure(one) ? other : one);
  const coldGoal = (name: string, atMost: number): Goal => ({
    what: `${name}, cold`,
    against: "a function that makes one select by primary key, as deployed",
    unit: "×",
    atMost,
    ...cold.ratio(name, baseline),
  });
  const only = (measured: number) => ({
    measured,
    lowest: measured,
    highest: measured,
  });
  const megabytes = (name: string) => memories.get(name)?.megabytes ?? NaN;
  const growth = (name: string) => memories.get(name)?.growth ?? NaN;
  const slowest = most(
    (name) => cold.ratio(name, baseline).measured,
    names.filter((name) => !waitedFor.includes(name)),
  );
  const largest = most(megabytes, names);
  const growing = most(growth, names);
  return [
    ...waitedFor.map((name) => coldGoal(name, MOST_COLD.waitedFor)),
    {
      ...coldGoal(slowest, MOST_COLD.others),
      what: `the slowest other function, ${slowest}, cold`,
    },
    {
      what: `memory of the largest function, ${largest}`,
      against: "a function that answers at once",
      unit: "×",
      atMost: MOST_MEMORY,
      ...only(megabytes(largest) / bare),
    },
    // Some hundred requests do not even warm it up.
    ...isQuick ? [] : [{
      what: `memory after 10,000 requests, where it grew most, ${growing}`,
      against: "the second thousand requests",
      unit: "×",
      atMost: MOST_GROWTH,
      ...only(growth(growing)),
    }],
  ];
}
