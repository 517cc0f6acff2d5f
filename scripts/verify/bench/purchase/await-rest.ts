import type postgres from "postgres";
import { waitUntil } from "../../../local/wait-until.ts";
import { awaitEmptyQueue } from "../measured-stack.ts";

/** As long as a wake-up that was sent may save others from being sent; then a run has ended, too. */
const REST_SECONDS = 2;

/** Waits until the purchasing function looks for no more orders: the next insert must wake it. */
export async function awaitRest(sql: postgres.Sql): Promise<void> {
  await awaitEmptyQueue(sql);
  await waitUntil("the purchasing function rests", async () => {
    const [row] = await sql<{ rests: boolean }[]>`
      select not exists (
        select from public.wake_ups
        where function_name = 'provision-phone-number'
          and sent_at > clock_timestamp() - make_interval(secs => ${REST_SECONDS})
      ) as rests`;
    return row?.rests || undefined;
  });
}
