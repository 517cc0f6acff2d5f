import type { MeasuredStack } from "../measured-stack.ts";
import type { MeteredRequests, RequestMeter } from "./request-meter.ts";
import { workOff } from "./worked-off.ts";

interface Options {
  readonly count: number;
  readonly onProgress: (step: string) => void;
}

/** How many rows there are; null when there is none. */
async function countLeft(
  sql: MeasuredStack["sql"],
  rows: ReturnType<MeasuredStack["sql"]>,
): Promise<string | null> {
  const [row] = await sql<{ count: number }[]>`
    select count(*)::integer as count from (${rows}) as rows`;
  const count = row?.count ?? 0;
  return count === 0 ? null : `${count} left`;
}

/** Buys a number for so many organizations, inserted at once. */
export function buyNumbers(
  { sql }: MeasuredStack,
  meter: RequestMeter,
  { count, onProgress }: Options,
): Promise<MeteredRequests> {
  return workOff(meter, {
    functionName: "provision-phone-number",
    state: () =>
      countLeft(
        sql,
        sql`select from public.phone_number_orders where status <> 'purchased'`,
      ),
    begin: () =>
      sql`insert into public.organizations (name) select 'Acme' from generate_series(1, ${count})`,
    onProgress,
  });
}

/**
 * Tells the admins of what waits. No more than a message a minute may be sent, so that minute is over as soon as nothing
 * is due.
 */
export function tellAdmins(
  { sql }: MeasuredStack,
  meter: RequestMeter,
  { onProgress }: Options,
): Promise<MeteredRequests> {
  const sweep = () => sql`select one_number.sweep_notification_deliveries()`;
  return workOff(meter, {
    functionName: "notify-admins",
    async state() {
      await sql`
        update public.notification_deliveries
        set started_at = started_at - interval '1 minute', created_at = created_at - interval '1 minute'
        where true`;
      await sweep();
      await new Promise((resolve) => setTimeout(resolve, 500));
      return await countLeft(
        sql,
        sql`select from public.notification_deliveries where due_at is not null`,
      );
    },
    begin: sweep,
    onProgress,
  });
}

/** Gives all numbers back, after their organizations were deleted. */
export function giveNumbersBack(
  { sql }: MeasuredStack,
  meter: RequestMeter,
  { onProgress }: Options,
): Promise<MeteredRequests> {
  return workOff(meter, {
    functionName: "release-phone-number",
    state: () =>
      countLeft(
        sql,
        sql`select from public.phone_numbers where status <> 'released'`,
      ),
    async begin() {
      await sql`delete from public.organizations where true`;
      await sql`select one_number.sweep_phone_number_releases()`;
    },
    onProgress,
  });
}
