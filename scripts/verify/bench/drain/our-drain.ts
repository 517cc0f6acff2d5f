import { setTimeout as delay } from "node:timers/promises";
import type { MeasuredStack } from "../measured-stack.ts";
import type { Drainer } from "./drainer.ts";

/** Longer than the slowest purchase of a busy machine. */
const STUCK_MILLISECONDS = 60_000;
/** Looked at seldom, because a look takes time of the same processors, and often only when the end is near. */
const FAR_MILLISECONDS = 100;
const NEAR_MILLISECONDS = 5;
const NEAR_ORDERS = 25;

/** The name of the product among those that drain. */
export const OURS = "one-number";

/** The product: an insert of organizations, and all that follows from it. */
export function ourDrain(
  { sql, server, running }: MeasuredStack,
): Drainer {
  const countLeft = async (since: string): Promise<number> => {
    const [row] = await sql<{ left: number; ended: number }[]>`
      select count(*) filter (where status <> 'purchased')::integer as left,
        count(*) filter (where status in ('held', 'failed', 'cancelled'))::integer as ended
      from public.phone_number_orders where organization_name = ${since}`;
    if (row === undefined || row.ended > 0) {
      throw new Error("An organization gets no number: see its order");
    }
    return row.left;
  };
  let drains = 0;
  return {
    name: OURS,
    workers: () => running.functions.pids("provision-phone-number"),
    async drain(count) {
      drains += 1;
      const name = `Drained ${drains}`;
      await server.from("organizations")
        .insert(Array.from({ length: count }, () => ({ name })))
        .throwOnError();
      const begin = performance.now();
      let changedAt = begin;
      for (let left = count; left > 0;) {
        await delay(left > NEAR_ORDERS ? FAR_MILLISECONDS : NEAR_MILLISECONDS);
        const now = await countLeft(name);
        if (now < left) changedAt = performance.now();
        left = now;
        if (performance.now() - changedAt > STUCK_MILLISECONDS) {
          throw new Error(`${left} of ${count} organizations get no number`);
        }
      }
      return (performance.now() - begin) / 1_000;
    },
    stop: () => Promise.resolve(),
  };
}
