import { z } from "zod";
import { StackError } from "../../../../local/stack-error.ts";
import type { QueryDatabase } from "../names/names-in-database.ts";
import { PAID_AT_TWILIO } from "./paid-numbers.ts";

/**
 * SQL for an order that a function works on: one whose lease has ended is not bought by anybody, and stays so where the
 * functions are gone already.
 */
export const BEING_BOUGHT = "status = 'purchasing' and due_at > now()";

const installed = z.object({ is_there: z.boolean() });
const counts = z.object({
  purchasing: z.coerce.number(),
  paid: z.coerce.number(),
});

/**
 * Throws a `StackError` while a number is being bought. Returns how many are paid for, or may be; undefined where One
 * Number is out of the database.
 */
export async function askAboutNumbers(
  query: QueryDatabase,
): Promise<number | undefined> {
  const [found] = await query(
    "select to_regclass('public.phone_number_orders') is not null and to_regclass('public.phone_numbers') is not null as is_there",
  );
  if (!installed.parse(found).is_there) return undefined;
  const [row] = await query(`select
    (select count(*) from public.phone_number_orders where ${BEING_BOUGHT})::int as purchasing,
    (select count(distinct phone_number) from (${PAID_AT_TWILIO}) as paid)::int as paid`);
  const { purchasing, paid } = counts.parse(row);
  if (purchasing > 0) {
    throw new StackError(
      `${purchasing} ${
        purchasing === 1 ? "number is" : "numbers are"
      } being bought at this moment. Pause purchases, wait a few minutes, then run this again: update public.provisioning_settings set purchases_paused = true;`,
    );
  }
  return paid;
}
