import { awaitEmptyQueue } from "./await-empty-queue.ts";
import { keepStill } from "./keep-still.ts";
import type { Bench, Measurement, Outcome } from "./measurement.ts";
import { Samples } from "./samples.ts";
import { type Inserter, startInserter } from "./start-inserter.ts";
import {
  telephonyConditions,
  withoutTelephony,
} from "./telephony-conditions.ts";
import { type MeasuredStack, useStack } from "./use-stack.ts";

const INSERTS = 30;
/** Not counted: after the table changed, the first inserts are planned anew. */
const WARM_UP = 3;

const STATEMENT =
  "insert into public.organizations (name) values ('Acme') returning *";
const paths = ["supabase-js", "plain SQL"] as const;

/** What the telephony costs the insert of an organization. */
export const signUp: Measurement = {
  name: "sign-up",
  about:
    `Inserting an organization, by the state of the telephony behind it, in turns of ${INSERTS} inserts. The ratio is to the ` +
    "same insert with the trigger of the telephony disabled. Nothing is bought meanwhile.",
  measure: (bench) =>
    useStack(bench, {}, async (stack) => {
      const inserter = await startInserter(stack.info);
      try {
        return await compare(bench, stack, inserter);
      } finally {
        await inserter.stop();
      }
    }),
};

async function compare(
  { runs, onProgress }: Bench,
  { sql, running }: MeasuredStack,
  inserter: Inserter,
): Promise<Outcome> {
  await keepStill(sql);
  const samples = new Samples();
  for (let run = 1; run <= runs; run += 1) {
    for (const { name, spoil } of telephonyConditions) {
      onProgress(`run ${run} of ${runs}: ${name}`);
      const mend = await spoil({ url: running.postgres.adminUrl, sql });
      for (const by of paths) {
        const times = await inserter.insert({
          by,
          statement: STATEMENT,
          repetitions: WARM_UP + INSERTS,
        });
        samples.add(`${by} ${name}`, run, times.slice(WARM_UP));
      }
      await mend();
      await awaitEmptyQueue(sql);
    }
  }
  const rows = paths.flatMap((by) =>
    telephonyConditions.map(({ name }) => {
      const cell = `${by} ${name}`;
      return {
        "insert by": by,
        "telephony": name,
        "median ms": samples.median(cell),
        "p95 ms": samples.p95(cell),
        ...samples.compare(cell, `${by} ${withoutTelephony.name}`),
      };
    })
  );
  return { rows, failures: [] };
}
