import type postgres from "postgres";

/** Stops all purchases and all scheduled jobs, so that nothing but what is measured wakes a function. */
export async function keepStill(sql: postgres.Sql): Promise<void> {
  await sql`update public.provisioning_settings set purchases_paused = true`;
  await sql`update cron.job set active = false`;
}
