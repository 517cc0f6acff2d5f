import { waitUntil } from "../../../local/wait-until.ts";
import type { MeasuredStack } from "../measured-stack.ts";
import type { MeteredRequests, RequestMeter } from "./request-meter.ts";

const PATIENCE_MILLISECONDS = 3_600_000;
/** Longer than a function needs after its last item. */
const QUIET_MILLISECONDS = 1_500;
const TELLING_MILLISECONDS = 5_000;

/** Work of a woken function, which is worked off in as many requests as it takes. */
export interface Work {
  /** The function as the database calls it. */
  readonly functionName: string;
  /** How many items are left. */
  readonly left: () => Promise<number>;
  /** Sends the first wake-up; the requests after it are asked for by the function. */
  readonly begin: () => Promise<unknown>;
  readonly onProgress: (step: string) => void;
}

/** Waits until some work is worked off, with no sweep to help, and returns what its requests needed. */
export async function workOff(
  meter: RequestMeter,
  { functionName, left, begin, onProgress }: Work,
): Promise<MeteredRequests> {
  await begin();
  let lowest = Infinity;
  let changedAt = performance.now();
  let toldAt = 0;
  await waitUntil(`"${functionName}" has done everything`, async () => {
    const count = await left();
    if (count < lowest) {
      changedAt = performance.now();
      lowest = count;
      if (changedAt - toldAt > TELLING_MILLISECONDS) {
        toldAt = changedAt;
        onProgress(`${functionName}: ${count} left`);
      }
    }
    if (performance.now() - changedAt > 60_000) {
      throw new Error(
        `"${functionName}" asks for no more requests: ${count} left`,
      );
    }
    return count === 0 || undefined;
  }, PATIENCE_MILLISECONDS);
  await new Promise((resolve) => setTimeout(resolve, QUIET_MILLISECONDS));
  return await meter.finish(functionName);
}

/** Lets nothing but the measurement wake a function, and nothing hold an order. */
export async function stopSweeps({ sql }: MeasuredStack): Promise<void> {
  await sql`update cron.job set active = false`;
  await sql`
    update public.provisioning_settings
    set max_purchases_per_hour = 1000000, max_purchases_per_day = 1000000, max_monthly_cost = 10000000,
      release_grace = '0 days'`;
}
