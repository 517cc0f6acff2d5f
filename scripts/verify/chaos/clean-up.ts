import postgres from "postgres";
import { deliverOnce } from "./wake-ups.ts";
import type { World } from "./scenario.ts";

interface FreshStart {
  readonly seed: number;
  readonly clocks: readonly number[];
  readonly givesBack: boolean;
  readonly importsNumbers: boolean;
  readonly hasAdmins: boolean;
}

/**
 * Removes every organization, number and fault, much quicker than another stack starts. The work of the last scenario
 * has settled, otherwise the stack would not be used again.
 */
export async function cleanUp(
  world: Omit<World, "organizations" | "dice">,
  { seed, clocks, givesBack, importsNumbers, hasAdmins }: FreshStart,
): Promise<void> {
  const { twilio, elevenLabs, functions, imports, releases, admin } = world;
  const { sql } = world.database;
  world.onStep = () => "pass";
  world.onWakeUp = deliverOnce;
  await twilio.reset();
  await twilio.changeSettings({ seed });
  await elevenLabs.reset();
  await emptyTables(sql);
  await sql`delete from net.http_request_queue`;
  await sql`
    update public.twilio_account
    set
      refused_since = null, next_probe_at = null, error_code = null, error_message = null,
      unreachable_since = null, last_probe_at = null
  `;
  await sql`update public.answering_settings set answered_by = default`;
  // notice-imports of this stack imports by hand, and would say so every five minutes: imports would stop being automatic.
  await sql`update cron.job set active = ${!importsNumbers} where jobname = 'sweep-imports'`;
  await sql`
    update public.elevenlabs_account
    set refused_since = null, next_probe_at = null, error_code = null, error_message = null
  `;
  await sql`delete from public.own_project`;
  await sql`insert into public.own_project default values`;
  await sql`delete from public.provisioning_settings`;
  // The spend guard has its own tests: here every organization gets a number, from several functions at once.
  await sql`
    insert into public.provisioning_settings (
      max_purchases_per_hour, max_purchases_per_day, max_monthly_cost, max_numbers_per_user, max_organizations_per_user,
      max_concurrent_purchases
    )
    values (1000000, 1000000, 1000000, 1000000, 1000000, ${10 * clocks.length})
  `;
  await Promise.all([
    functions.provide(
      clocks,
      importsNumbers ? { ELEVENLABS_IMPORT: "automatic" } : {},
    ),
    releases.provide(givesBack ? clocks : []),
    imports.provide(importsNumbers ? clocks : []),
    admin.provide(hasAdmins ? clocks : []),
  ]);
}

const DEADLOCK_DETECTED = "40P01";

/** A cron job of the minute may lock the same tables in another order: then Postgres ends one of the two. */
async function emptyTables(
  sql: World["database"]["sql"],
  attempts = 5,
): Promise<void> {
  try {
    await sql`
      truncate public.organizations, public.phone_number_orders, public.phone_numbers, public.admin_notifications
      cascade
    `;
  } catch (error) {
    const isDeadlock = error instanceof postgres.PostgresError &&
      error.code === DEADLOCK_DETECTED;
    if (!isDeadlock || attempts === 1) throw error;
    await emptyTables(sql, attempts - 1);
  }
}
