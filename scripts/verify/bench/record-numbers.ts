import { waitUntil } from "../../local/wait-until.ts";
import type { MeasuredStack } from "./measured-stack.ts";

const PATIENCE_MILLISECONDS = 600_000;

interface Progress {
  readonly seconds: readonly number[];
  readonly ended: number;
}

/**
 * Inserts organizations at once, and returns after how many seconds each has its number, by the database's clock.
 *
 * @throws {Error} when one gets none
 */
export async function recordNumbers(
  { server, sql }: MeasuredStack,
  count: number,
): Promise<readonly number[]> {
  const rows = Array.from({ length: count }, () => ({ name: "Acme" }));
  const { data } = await server.from("organizations").insert(rows).select("id")
    .throwOnError();
  const ids = data.map(({ id }) => id);
  return await waitUntil(`${count} numbers are recorded`, async () => {
    const [progress] = await sql<Progress[]>`
      select
        coalesce(
          array_agg(extract(epoch from n.purchased_at - g.created_at)::float8) filter (where n.id is not null), '{}'
        ) as seconds,
        (count(*) filter (where o.status in ('held', 'failed', 'cancelled')))::integer as ended
      from public.organizations as g
      join public.phone_number_orders as o on o.organization_id = g.id
      left join public.phone_numbers as n on n.organization_id = g.id
      where g.id = any (${ids})`;
    if (progress === undefined || progress.ended > 0) {
      throw new Error("An organization gets no number: see its order");
    }
    if (progress.seconds.length === count) return progress.seconds;
    await wakeWhenIdle(sql);
    return undefined;
  }, PATIENCE_MILLISECONDS);
}

/**
 * After half a minute the function leaves the rest to the sweep, which comes once a minute. The minute is not what is
 * measured.
 */
async function wakeWhenIdle(sql: MeasuredStack["sql"]): Promise<void> {
  await sql`
    select one_number.sweep_phone_number_orders()
    where (select max(updated_at) from public.phone_number_orders) < now() - interval '2 seconds'`;
}
