import { waitUntil } from "../../../local/wait-until.ts";
import {
  allowAllPurchases,
  keepSweepsStill,
  type MeasuredStack,
} from "../measured-stack.ts";
import type { MeteredRequests, RequestMeter } from "./request-meter.ts";

const PATIENCE_MILLISECONDS = 3_600_000;
/** Longer than a function works after its last item: it looks once more before it ends. */
const QUIET_MILLISECONDS = 2_500;
const TELLING_MILLISECONDS = 5_000;
/** Longer than the slowest step on a busy machine. */
const STUCK_MILLISECONDS = 90_000;

/** Work of a woken function, which is worked off in as many requests as it takes. */
export interface Work {
  /** The function as the database calls it. */
  readonly functionName: string;
  /** How far it is, in words; null once everything is done. */
  readonly state: () => Promise<string | null>;
  /** Sends the first wake-up; the requests after it are asked for by the function. */
  readonly begin: () => Promise<unknown>;
  readonly onProgress: (step: string) => void;
}

/** Waits until some work is worked off, with no sweep to help, and returns what its requests needed. */
export async function workOff(
  meter: RequestMeter,
  { functionName, state, begin, onProgress }: Work,
): Promise<MeteredRequests> {
  await begin();
  let last: string | null = null;
  let changedAt = performance.now();
  let toldAt = 0;
  await waitUntil(`"${functionName}" has done everything`, async () => {
    const now = await state();
    if (now !== last) changedAt = performance.now();
    last = now;
    if (performance.now() - changedAt > STUCK_MILLISECONDS) {
      throw new Error(`"${functionName}" asks for no more requests: ${now}`);
    }
    if (performance.now() - toldAt > TELLING_MILLISECONDS) {
      toldAt = performance.now();
      onProgress(`${functionName}: ${now ?? "done"}`);
    }
    return now === null || undefined;
  }, PATIENCE_MILLISECONDS);
  await new Promise((resolve) => setTimeout(resolve, QUIET_MILLISECONDS));
  return await meter.finish(functionName);
}

/** Lets nothing but the measurement wake a function, and nothing hold an order. */
export async function stopSweeps({ sql }: MeasuredStack): Promise<void> {
  await keepSweepsStill(sql);
  await allowAllPurchases(sql);
  await sql`update public.provisioning_settings set release_grace = '0 days'`;
}
