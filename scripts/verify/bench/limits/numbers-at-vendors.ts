import type { MeasuredStack } from "../measured-stack.ts";
import type { MeteredRequests, RequestMeter } from "./request-meter.ts";
import { workOff } from "./worked-off.ts";

/** Reconciles all numbers. */
export function reconcileNumbers(
  { sql }: MeasuredStack,
  meter: RequestMeter,
  onProgress: (step: string) => void,
): Promise<MeteredRequests> {
  return workOff(meter, {
    functionName: "reconcile",
    async left() {
      const [run] = await sql<{ status: string; error: string | null }[]>`
        select status, last_error_message as error from public.reconciliations order by started_at desc limit 1`;
      if (run?.status === "failed") throw new Error(`It failed: ${run.error}`);
      const [sightings] = await sql<{ count: number }[]>`
        select (select count(*) from public.twilio_sightings)
          + (select count(*) from public.elevenlabs_sightings)
          + (select count(*) from public.reconciliation_findings)
          + (select coalesce(sum(numbers_recorded), 0) from public.reconciliations)
          + (select count(*) from public.admin_notifications) as count`;
      // Further on, more is written down.
      return run?.status === "concluded"
        ? 0
        : 10_000_000 - Number(sightings?.count);
    },
    begin: () => sql`select one_number.begin_reconciliation()`,
    onProgress,
  });
}

/** Looks in ElevenLabs' whole list for the numbers that wait for their import. */
export function lookForImports(
  { sql }: MeasuredStack,
  meter: RequestMeter,
  onProgress: (step: string) => void,
): Promise<MeteredRequests> {
  let isBegun = false;
  return workOff(meter, {
    functionName: "notice-imports",
    async left() {
      const [listing] = await sql<{ page: string | null }[]>`
        select next_page as page from public.import_listings`;
      if (listing !== undefined) isBegun = true;
      if (listing === undefined) return isBegun ? 0 : 1_000_000;
      const [row] = await sql<{ count: number }[]>`
        select count(*)::integer as count from public.listed_imports`;
      return 999_999 - (row?.count ?? 0);
    },
    begin: () => sql`select one_number.sweep_imports()`,
    onProgress,
  });
}
