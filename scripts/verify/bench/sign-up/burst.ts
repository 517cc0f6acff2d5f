import type postgres from "postgres";
import { waitUntil } from "../../../local/wait-until.ts";
import {
  allowAllPurchases,
  awaitEmptyQueue,
  keepSweepsStill,
  type MeasuredStack,
  withStack,
} from "../measured-stack.ts";
import type { Bench, Measurement, Outcome } from "../measurement.ts";
import { Samples } from "../samples.ts";
import { type Inserter, MOST_CLIENTS, startInserter } from "./inserter.ts";
import { addUsers } from "./with-peers.ts";

const STATEMENT =
  "insert into public.organizations (name, created_by) values ('Acme', $1::uuid)";
/** A handful. */
const MOST_WAKE_UPS = 10;
const MOST_SECONDS = 2;
/** Nothing was claimed for longer than any protocol of wake-ups may take: what is left then is lost until a sweep. */
const LOST_MILLISECONDS = 15_000;

interface Plan {
  readonly name: string;
  readonly organizations: number;
  readonly perSecond: number;
}

/** Whether many sign-ups wake the function a few times only, and each nevertheless soon. */
export const burst: Measurement = {
  name: "burst",
  about:
    `Single sign-ups on ${MOST_CLIENTS} connections, while numbers are bought and no sweep helps. Wake-ups are those sent from the ` +
    "first sign-up to the last. A sign-up has waited from its insert until the next claim that leased any order: that claim could " +
    "see it, even if other orders were before it in the line; claims that found no free slot are not recorded, so the wait is at most as " +
    "long as it says. Lost: due, with nothing claimed for 15 seconds.",
  measure: (bench) =>
    withStack(bench, {}, async (stack) => {
      await keepSweepsStill(stack.sql);
      await allowAllPurchases(stack.sql);
      const inserter = await startInserter(stack.info);
      try {
        return await measure(bench, stack, inserter);
      } finally {
        await inserter.stop();
      }
    }),
};

async function measure(
  { runs, isQuick, onProgress }: Bench,
  stack: MeasuredStack,
  inserter: Inserter,
): Promise<Outcome> {
  const plans: readonly Plan[] = [
    { name: "burst", organizations: isQuick ? 300 : 1_000, perSecond: 1_000 },
    { name: "trickle", organizations: isQuick ? 20 : 50, perSecond: 5 },
  ];
  const measured = {
    seconds: new Samples(),
    wakeUps: new Samples(),
    waits: new Samples(),
    lost: new Samples(),
  };
  for (let run = 1; run <= runs; run += 1) {
    for (const plan of plans) {
      onProgress(`run ${run} of ${runs}: ${plan.name}`);
      const { name } = plan;
      const users = await addUsers(stack, plan.organizations);
      const [start] = await stack.sql<{ at: Date }[]>`
        select clock_timestamp() as at`;
      await inserter.insert({
        by: "plain SQL",
        statement: STATEMENT,
        parameters: users.map((user) => [user]),
        clients: MOST_CLIENTS,
        perSecond: plan.perSecond,
      });
      await awaitClaims(stack.sql);
      const found = await look(stack.sql, start?.at ?? new Date());
      measured.seconds.add(name, run, [found.seconds]);
      measured.wakeUps.add(name, run, [found.wakeUps]);
      measured.waits.add(name, run, found.waits);
      measured.lost.add(name, run, [found.lost]);
      await awaitEmptyQueue(stack.sql);
    }
  }
  const rows = plans.map(({ name, organizations }) => ({
    "sign-ups": name,
    "organizations": organizations,
    "in s": measured.seconds.median(name),
    "wake-ups": measured.wakeUps.median(name),
    "lost": Math.max(...measured.lost.all(name)),
    "median wait s": measured.waits.median(name),
    "longest wait s": Math.max(...measured.waits.all(name)),
  }));
  const goals = plans.flatMap(({ name, organizations, perSecond }) => {
    const what = `${organizations.toLocaleString("en-US")} sign-ups, ${
      perSecond.toLocaleString("en-US")
    } in a second`;
    return [
      ...name === "burst"
        ? [{
          what: `${what}: wake-ups`,
          atMost: MOST_WAKE_UPS,
          unit: "",
          ...measured.wakeUps.spread(name),
        }]
        : [],
      {
        what: `${what}: lost`,
        atMost: 0,
        unit: "",
        ...measured.lost.spread(name, 1),
      },
      {
        what: `${what}: longest wait for a claim`,
        atMost: MOST_SECONDS,
        unit: "s",
        ...measured.waits.spread(name, 1),
      },
    ];
  });
  return { goals, rows, failures: [] };
}

/** Waits until every due order was claimed, or nothing was claimed for so long that the rest is lost. */
async function awaitClaims(sql: postgres.Sql): Promise<void> {
  let before = -1;
  let changedAt = performance.now();
  await waitUntil("all orders were claimed", async () => {
    const [row] = await sql<{ open: number }[]>`
      select count(*)::integer as open from public.phone_number_orders where status in ('queued', 'purchasing')`;
    const open = row?.open ?? 0;
    if (open !== before) changedAt = performance.now();
    before = open;
    const isStuck = performance.now() - changedAt > LOST_MILLISECONDS;
    return open === 0 || isStuck || undefined;
  }, 600_000);
}

interface Found {
  readonly seconds: number;
  readonly wakeUps: number;
  readonly waits: readonly number[];
  readonly lost: number;
}

async function look(sql: postgres.Sql, since: Date): Promise<Found> {
  const [found] = await sql<Found[]>`
    with orders as materialized (
      select created_at, purchasing_at, status from public.phone_number_orders where created_at >= ${since}
    ),
    claims as materialized (
      select distinct purchasing_at as at from orders where purchasing_at is not null
    )
    select
      extract(epoch from max(created_at) - min(created_at))::float8 as seconds,
      (
        select count(*)::integer from public.wake_ups as w
        where w.function_name = 'provision-phone-number'
          and w.sent_at between min(o.created_at) and max(o.created_at) + interval '100 ms'
      ) as "wakeUps",
      array_agg(
        extract(epoch from (select min(c.at) from claims as c where c.at >= o.created_at) - o.created_at)::float8
      ) filter (where purchasing_at is not null) as waits,
      (count(*) filter (where status = 'queued'))::integer as lost
    from orders as o`;
  if (found === undefined) throw new Error("Nothing was ordered");
  return found;
}
