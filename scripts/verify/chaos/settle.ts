import { setTimeout as wait } from "node:timers/promises";
import { type Database, moveTime } from "./database.ts";
import type { World } from "./scenario.ts";

/** More than the attempts of one order, because orders wait for each other. */
const MOST_MOVES = 150;
const PAUSE_MILLISECONDS = 40;
/** Reading many orders often would slow the database down. */
const PAUSE_MILLISECONDS_PER_ORDER = 0.2;

interface SettleOptions {
  readonly quietMilliseconds: number;
  readonly patienceMilliseconds: number;
  readonly onProgress: (done: number, all: number) => void;
  /** Whether the scenario has finished its own actions. */
  readonly isDisturbed: () => boolean;
}

/**
 * Waits until no order is open, no import and no release due, no message in flight and no wake-up queued, and moves time on whenever
 * nothing happens any more. Gives up in the end: the audit then counts open orders as stuck.
 */
export async function settle(
  { database, traffic }: World,
  options: SettleOptions,
): Promise<void> {
  const { quietMilliseconds, patienceMilliseconds, onProgress } = options;
  const deadline = Date.now() + patienceMilliseconds;
  let moves = 0;
  let pause = PAUSE_MILLISECONDS;
  while (moves < MOST_MOVES && Date.now() < deadline) {
    await wait(pause);
    // Asked before the state is read, because the state lacks what happens during the reading.
    const isCalm = !options.isDisturbed() && traffic.isQuiet(quietMilliseconds);
    const state = await readState(database.sql);
    if (state === null) continue;
    pause = Math.max(
      PAUSE_MILLISECONDS,
      PAUSE_MILLISECONDS_PER_ORDER * state.all,
    );
    onProgress(state.all - state.open, state.all);
    const quiet = traffic.isQuiet(quietMilliseconds) && state.wakeUps === 0;
    if (!isCalm || !quiet) continue;
    if (state.open === 0) return;
    await moveTime(database.sql).catch(() => {});
    moves += 1;
  }
}

/** Null while the database is down. */
async function readState(sql: Database["sql"]) {
  try {
    const [state] = await sql<
      { all: number; open: number; wakeUps: number }[]
    >`
      select
        count(*)::int as all,
        (count(*) filter (where status in ('queued', 'purchasing')))::int + (
          select count(*)::int from public.phone_number_releases
          where due_at < now() + interval '12 hours' and one_number.is_own_number(phone_number_id)
        ) + (
          select count(*)::int
          from public.phone_numbers as n
          join public.phone_number_details as d on d.phone_number_id = n.id
          -- Also one that failed five times, which is tried once an hour.
          where n.status = 'pending_import' and (d.import_due_at is not null or exists (
            select from public.answering_settings as s where s.answered_by = 'automatic_import' and d.import_failed_at is null
          ))
        ) as open,
        (select count(*)::int from net.http_request_queue) as "wakeUps"
      from public.phone_number_orders
    `;
    return state ?? null;
  } catch {
    return null;
  }
}
