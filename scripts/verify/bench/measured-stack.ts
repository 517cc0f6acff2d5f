import postgres from "postgres";
import type { StackOptions } from "../../local/stack/stack-options.ts";
import type { Settings } from "../../local/stack/settings.ts";
import { waitUntil } from "../../local/wait-until.ts";
import {
  type StackUnderTest,
  startStackUnderTest,
} from "../stack-under-test/stack-under-test.ts";
import type { Bench } from "./measurement.ts";

/** A stack for a measurement. */
export interface MeasuredStack extends StackUnderTest {
  /** As the superuser, to prepare and to look; measured requests use other connections. */
  readonly sql: postgres.Sql;
}

/**
 * Starts a stack for some work, and stops it afterwards, also when the work fails or the measurement is aborted.
 *
 * @param settings the functions' variables beside the simulators' addresses
 */
export async function withStack<Result>(
  { root, onLog, onProgress, stopped }: Bench,
  settings: Settings,
  work: (stack: MeasuredStack) => Promise<Result>,
  options: Pick<StackOptions, "catchMail"> = {},
): Promise<Result> {
  onProgress("starting a stack");
  const stack = await startStackUnderTest({
    root,
    settings,
    onLog,
    ...options,
  });
  const { postgres: { adminUrl }, failed } = stack.running;
  const sql = postgres(adminUrl, { max: 2, onnotice: () => {} });
  try {
    return await Promise.race([work({ ...stack, sql }), failed, stopped]);
  } finally {
    await sql.end({ timeout: 1 });
    await stack.stop();
  }
}

/** A busy machine needs long for a thousand wake-ups. */
const PATIENCE_MILLISECONDS = 600_000;

/** Waits until every wake-up was sent, so that none disturbs the next measurement. */
export async function awaitEmptyQueue(sql: postgres.Sql): Promise<void> {
  await waitUntil("every wake-up was sent", async () => {
    const [row] = await sql<{ empty: boolean }[]>`
      select not exists (select from net.http_request_queue) as empty`;
    return row?.empty || undefined;
  }, PATIENCE_MILLISECONDS);
}

/** Stops all purchases and all scheduled jobs, so that only the measurement wakes a function. */
export async function keepStill(sql: postgres.Sql): Promise<void> {
  await sql`update public.provisioning_settings set purchases_paused = true`;
  await keepSweepsStill(sql);
}

/** Lets no limit hold an order. */
export async function allowAllPurchases(sql: postgres.Sql): Promise<void> {
  await sql`
    update public.provisioning_settings
    set max_purchases_per_hour = 1000000, max_purchases_per_day = 1000000, max_monthly_cost = 10000000`;
}

/** Stops all scheduled jobs, so that what is woken was woken by an insert, or by the function itself. */
export async function keepSweepsStill(sql: postgres.Sql): Promise<void> {
  await sql`update cron.job set active = false`;
}
