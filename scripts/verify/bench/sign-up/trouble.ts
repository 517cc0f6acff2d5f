import {
  type WakeUpFailure,
  wakeUpFailures,
} from "../../stack-under-test/wake-up-failures.ts";
import { type Inserter, startInserter } from "./inserter.ts";
import {
  awaitEmptyQueue,
  keepStill,
  type MeasuredStack,
  withStack,
} from "../measured-stack.ts";
import type { Bench, Measurement, Outcome } from "../measurement.ts";
import { Samples } from "../samples.ts";

const INSERTS = 30;
const QUICK_INSERTS = 10;
/** Not counted: after a change of the table, Postgres plans the first inserts again. */
const WARM_UP = 3;

const STATEMENT =
  "insert into public.organizations (name) values ('Acme') returning *";
const paths = ["supabase-js", "plain SQL"] as const;

const FAILURES = [
  "pg_net is not installed",
  "the function hangs",
  "pg_net's queue is locked",
];

/** The baseline: an insert that orders nothing. */
const baseline: WakeUpFailure = {
  name: "no order (baseline)",
  async cause({ sql }) {
    await sql`alter table public.organizations disable trigger queue_phone_number_orders`;
    return () =>
      sql`alter table public.organizations enable trigger queue_phone_number_orders`;
  },
};

const conditions: readonly WakeUpFailure[] = [
  baseline,
  {
    name: "all is well",
    cause: () => Promise.resolve(() => Promise.resolve()),
  },
  ...wakeUpFailures.filter(({ name }) => FAILURES.includes(name)),
];

/** The time that an insert takes while something behind it does not work. */
export const trouble: Measurement = {
  name: "trouble",
  about:
    "Inserting an organization while nothing, or something, is wrong behind it. The ratio is to the same insert with the trigger " +
    "disabled that orders a number. Nothing is bought meanwhile. Whoever has locked pg_net's queue is waited for once in each insert, for 200 ms.",
  measure: (bench) =>
    withStack(bench, {}, async (stack) => {
      const inserter = await startInserter(stack.info);
      try {
        return await compare(bench, stack, inserter);
      } finally {
        await inserter.stop();
      }
    }),
};

async function compare(
  { runs, isQuick, onProgress }: Bench,
  { sql, running }: MeasuredStack,
  inserter: Inserter,
): Promise<Outcome> {
  await keepStill(sql);
  const repetitions = WARM_UP + (isQuick ? QUICK_INSERTS : INSERTS);
  const samples = new Samples();
  for (let run = 1; run <= runs; run += 1) {
    for (const { name, cause } of conditions) {
      onProgress(`run ${run} of ${runs}: ${name}`);
      const repair = await cause({ url: running.postgres.adminUrl, sql });
      for (const by of paths) {
        const times = await inserter.insert(
          by === "supabase-js" ? { by, repetitions } : {
            by,
            statement: STATEMENT,
            parameters: Array.from({ length: repetitions }, () => []),
            clients: 1,
          },
        );
        samples.add(`${by} ${name}`, run, times.slice(WARM_UP));
      }
      await repair();
      await awaitEmptyQueue(sql);
    }
  }
  const rows = paths.flatMap((by) =>
    conditions.map(({ name }) => {
      const cell = `${by} ${name}`;
      return {
        "insert by": by,
        "condition": name,
        "median ms": samples.median(cell),
        "p95 ms": samples.p95(cell),
        ...samples.compare(cell, `${by} ${baseline.name}`),
      };
    })
  );
  return { goals: [], rows, failures: [] };
}
