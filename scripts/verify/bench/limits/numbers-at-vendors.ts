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
    async state() {
      const [run] = await sql<
        { status: string; place: string | null; error: string | null }[]
      >`
        select status, next_page as place, last_error_message as error
        from public.reconciliations order by started_at desc limit 1`;
      if (run?.status === "failed") throw new Error(`It failed: ${run.error}`);
      return run?.status === "concluded"
        ? null
        : `${run?.status} ${run?.place}`;
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
    async state() {
      const [listing] = await sql<{ page: string | null }[]>`
        select next_page as page from public.import_listings`;
      if (listing !== undefined) isBegun = true;
      return listing === undefined && isBegun ? null : `after ${listing?.page}`;
    },
    begin: () => sql`select one_number.sweep_imports()`,
    onProgress,
  });
}

/** Imports all numbers that were bought while imports were held. */
export function importNumbers(
  { sql }: MeasuredStack,
  meter: RequestMeter,
  onProgress: (step: string) => void,
): Promise<MeteredRequests> {
  return workOff(meter, {
    functionName: "import-phone-number",
    async state() {
      const [row] = await sql<{ left: number }[]>`
        select count(*)::integer as left from public.phone_numbers where status = 'pending_import'`;
      return row?.left === 0 ? null : `${row?.left} left`;
    },
    async begin() {
      await sql`select one_number.clear_import_refusal()`;
      await sql`select one_number.sweep_phone_number_imports()`;
    },
    onProgress,
  });
}

/** Lets no import begin for an hour, as while ElevenLabs refuses them all. */
export async function holdImports(sql: MeasuredStack["sql"]): Promise<void> {
  await sql`
    update public.elevenlabs_account
    set refused_since = now(), next_probe_at = now() + interval '1 hour', error_code = 'HELD', error_message = 'Held'
    where true`;
}
