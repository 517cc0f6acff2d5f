import type postgres from "postgres";
import {
  awaitEmptyQueue,
  keepStill,
  type MeasuredStack,
  withStack,
} from "./measured-stack.ts";
import type { Bench, Measurement, Outcome } from "./measurement.ts";
import { Samples } from "./samples.ts";
import { startInserter } from "./inserter.ts";

const ORGANIZATIONS = 1_000;

/** Organizations inserted one after the other, and all at once. */
const ways = [
  {
    name: `${ORGANIZATIONS} statements (baseline)`,
    statement: "insert into public.organizations (name) values ('Acme')",
    repetitions: ORGANIZATIONS,
  },
  {
    name: "one statement",
    statement:
      `insert into public.organizations (name) select 'Acme' from generate_series(1, ${ORGANIZATIONS})`,
    repetitions: 1,
  },
];

/** The time saved because a statement wakes the function once for any number of organizations. */
export const wakeUp: Measurement = {
  name: "wake-up",
  about:
    `Inserting ${ORGANIZATIONS} organizations in one statement against as many statements, on one connection. Nothing is bought ` +
    "meanwhile.",
  measure: (bench) => withStack(bench, {}, (stack) => compare(bench, stack)),
};

async function compare(
  { runs, onProgress }: Bench,
  { sql, info }: MeasuredStack,
): Promise<Outcome> {
  await keepStill(sql);
  const inserter = await startInserter(info);
  const samples = new Samples();
  const wakeUps = new Map<string, number>();
  try {
    for (let run = 1; run <= runs; run += 1) {
      for (const { name, ...way } of ways) {
        onProgress(`run ${run} of ${runs}: ${name}`);
        const before = await lastRequest(sql);
        const times = await inserter.insert({ by: "plain SQL", ...way });
        wakeUps.set(name, await lastRequest(sql) - before);
        samples.add(name, run, [times.reduce((sum, time) => sum + time, 0)]);
        await awaitEmptyQueue(sql);
      }
    }
  } finally {
    await inserter.stop();
  }
  const rows = ways.map(({ name }) => ({
    "inserted in": name,
    "seconds": samples.median(name) / 1_000,
    "ms per organization": samples.median(name) / ORGANIZATIONS,
    "wake-ups": wakeUps.get(name) ?? 0,
    ...samples.compare(name, ways[0]?.name ?? ""),
  }));
  return { goals: [], rows, failures: [] };
}

/** pg_net numbers its requests one after the other. */
async function lastRequest(sql: postgres.Sql): Promise<number> {
  const [row] = await sql<{ id: number }[]>`
    select coalesce(max(id), 0)::integer as id from (
      select id from net.http_request_queue union all select id from net._http_response
    ) as requests`;
  return row?.id ?? 0;
}
