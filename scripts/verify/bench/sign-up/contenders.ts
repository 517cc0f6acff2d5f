import type postgres from "postgres";

/** One of those who queue work for each new organization. */
export interface Contender {
  readonly name: string;
  /** Its trigger; nothing for an insert that queues nothing. */
  readonly trigger?: string;
  /** How long ours may take, in times of this. */
  readonly atMost: number;
  /** Why ours takes longer, where that is known. */
  readonly reason?: string;
}

/** The name of ours. */
export const OURS = "ours";

/** The organization and its owner's membership, without a queue. */
export const BARE = "bare insert";

/** Why peers are ahead who write all jobs of a statement at once. */
const NARROW =
  "its job is a row with two values and no rules; ours has its place in line, who ordered it, and what a claim sorts by";

/** Ours, and what it is compared with at a sign-up. */
export const contenders: readonly Contender[] = [
  { name: BARE, atMost: 1.5 },
  { name: OURS, trigger: "queue_phone_number_orders", atMost: 1 },
  { name: "Database Webhook", trigger: "bench_webhook", atMost: 1 },
  { name: "graphile-worker", trigger: "bench_graphile_worker", atMost: 1 },
  { name: "pg-boss", trigger: "bench_pg_boss", atMost: 1.2 },
];

/** The same where many organizations are inserted at once, and what two peers have for that case. */
export const bulkContenders: readonly Contender[] = [
  ...contenders.map((contender) => ({
    ...contender,
    atMost: contender.name === BARE ? 2 : 1,
  })),
  {
    name: "graphile-worker's add_jobs",
    trigger: "bench_graphile_worker_in_bulk",
    atMost: 1,
    reason: NARROW,
  },
  {
    name: "pg-boss, in one insert",
    trigger: "bench_pg_boss_in_bulk",
    atMost: 1,
    reason: NARROW,
  },
];

/** Whether ours is compared with it. */
export function isOther({ name }: Contender): boolean {
  return name !== OURS;
}

/** Leaves one of all their triggers switched on, or none. */
export async function switchTo(
  sql: postgres.Sql,
  trigger: string | undefined,
): Promise<void> {
  const all = bulkContenders.flatMap(({ trigger = [] }) => trigger);
  const changes = all.map((name) =>
    `${name === trigger ? "enable" : "disable"} trigger ${name}`
  );
  await sql.unsafe(`alter table public.organizations ${changes.join(", ")}`);
}

/** The same, beginning with another one in each run: whoever comes first finds another machine than who comes last. */
export function inTurn<Item>(items: readonly Item[], run: number): Item[] {
  const first = run % Math.max(items.length, 1);
  return [...items.slice(first), ...items.slice(0, first)];
}
