import { keepSweepsStill, type MeasuredStack } from "../measured-stack.ts";
import type { Bench, Measurement, Outcome } from "../measurement.ts";
import { Samples } from "../samples.ts";
import { createBuyer } from "../drain/buy-at-twilio.ts";
import { type SlowTwilio, withSlowTwilio } from "../drain/start-twilio.ts";
import { awaitRest } from "./await-rest.ts";
import { watchRecords } from "./watch-records.ts";

const TWILIO_MILLISECONDS = 200;

/** The time from the commit of an organization to its number, while nothing else is bought. */
export const purchase: Measurement = {
  name: "purchase",
  about:
    `From the commit of one organization to the commit of its number, with a Twilio that takes ${TWILIO_MILLISECONDS} ms for each answer and ` +
    "a function that rests; in turns with the two calls without which no number is bought, a search and then a purchase.",
  measure: (bench) =>
    withSlowTwilio(bench, (stack, twilio) => compare(bench, stack, twilio)),
};

async function compare(
  { runs, isQuick, onProgress }: Bench,
  stack: MeasuredStack,
  twilio: SlowTwilio,
): Promise<Outcome> {
  const { sql } = stack;
  await keepSweepsStill(sql);
  const buyer = createBuyer(twilio.url);
  const records = await watchRecords(sql);
  const samples = new Samples();
  const buyOne = async () => {
    await awaitRest(sql);
    return await records.insertAndAwait();
  };
  // Not counted: the first purchase also asks Twilio for the price of a number.
  await buyOne();
  await twilio.slowDown(TWILIO_MILLISECONDS);
  const turns = isQuick ? 4 : 10;
  for (let run = 1; run <= runs; run += 1) {
    for (let turn = 1; turn <= turns; turn += 1) {
      onProgress(`run ${run} of ${runs}: purchase ${turn} of ${turns}`);
      samples.add("number", run, [await buyOne()]);
      const begin = performance.now();
      await buyer.searchAndBuy("bench");
      samples.add("calls", run, [performance.now() - begin]);
    }
  }
  const rows = ["calls", "number"].map((name) => ({
    "from the commit to": name === "calls" ? "two calls (baseline)" : "number",
    "purchases": samples.all(name).length,
    "median ms": samples.median(name),
    "p95 ms": samples.p95(name),
    ...samples.compare(name, "calls"),
  }));
  const what = (part: string) =>
    `from the commit to the number, ${TWILIO_MILLISECONDS} ms a call, idle, ${part}`;
  const goal = {
    against: "the calls that must be made one after the other",
    unit: "×",
  };
  return {
    goals: [
      {
        what: what("p50"),
        ...goal,
        atMost: 1.15,
        ...samples.ratio("number", "calls"),
      },
      {
        what: what("p95"),
        ...goal,
        atMost: 1.5,
        ...samples.ratio("number", "calls", 0.95),
      },
    ],
    rows,
    failures: [],
  };
}
