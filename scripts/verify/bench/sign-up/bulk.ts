import type postgres from "postgres";
import type { Bench, Measurement, Outcome } from "../measurement.ts";
import type { MeasuredStack } from "../measured-stack.ts";
import { Samples } from "../samples.ts";
import {
  BARE,
  bulkContenders,
  inTurn,
  isOther,
  OURS,
  switchTo,
} from "./contenders.ts";
import type { Inserter } from "./inserter.ts";
import { withPeers } from "./with-peers.ts";

const ORGANIZATIONS = 10_000;
/** Each of a user of its own, as the sign-ups are that an import brings. */
const STATEMENT = `
  insert into public.organizations (name, created_by)
  select 'Acme', id from auth.users where email like 'bench-%' limit $1::integer`;

/** The time and the requests that many organizations in one statement cost. */
export const bulk: Measurement = {
  name: "bulk",
  about:
    `Inserting ${ORGANIZATIONS} organizations in one statement, with our trigger, with the one of each peer, with what two of them have for ` +
    "many jobs at once, and with none. Nothing is bought meanwhile, and what waits in pg_net's queue is " +
    "deleted after each statement.",
  measure: (bench) =>
    withPeers(bench, ({ stack, inserter }) => compare(bench, stack, inserter)),
};

async function compare(
  { runs, onProgress }: Bench,
  { sql }: MeasuredStack,
  inserter: Inserter,
): Promise<Outcome> {
  const insert = async (organizations: number) => {
    const [time = NaN] = await inserter.insert({
      by: "plain SQL",
      statement: STATEMENT,
      parameters: [[String(organizations)]],
      clients: 1,
    });
    return time;
  };
  const times = new Samples();
  const requests = new Samples();
  for (let run = 1; run <= runs; run += 1) {
    for (const { name, trigger } of inTurn(bulkContenders, run)) {
      onProgress(`run ${run} of ${runs}: ${name}`);
      await switchTo(sql, trigger);
      await insert(1);
      const before = await lastRequest(sql);
      times.add(name, run, [await insert(ORGANIZATIONS)]);
      requests.add(name, run, [await lastRequest(sql) - before]);
      await sql`truncate net.http_request_queue`;
    }
  }
  const rows = bulkContenders.map(({ name }) => ({
    "with": name,
    "seconds": times.median(name) / 1_000,
    "ms per organization": times.median(name) / ORGANIZATIONS,
    "requests": requests.median(name),
    ...times.compare(name, BARE),
  }));
  const what = `${
    ORGANIZATIONS.toLocaleString("en-US")
  } organizations in one statement`;
  const goals = [
    ...bulkContenders.filter(isOther).map(({ name, atMost, reason }) => ({
      what,
      against: name,
      atMost,
      ...reason === undefined ? {} : { reason },
      unit: "×",
      ...times.ratio(OURS, name),
    })),
    {
      what: `wake-ups for ${what}`,
      atMost: 1,
      unit: "",
      ...requests.spread(OURS),
    },
  ];
  return { goals, rows, failures: [] };
}

/** pg_net numbers its requests one after the other. */
async function lastRequest(sql: postgres.Sql): Promise<number> {
  const [row] = await sql<{ id: number }[]>`
    select (case when is_called then last_value else 0 end)::integer as id from net.http_request_queue_id_seq`;
  return row?.id ?? 0;
}
