import { request } from "../end-to-end/request.ts";
import { waitUntil } from "../wait-until.ts";
import { readProcessUsage } from "./process-usage.ts";
import type { MeasuredStack } from "./use-stack.ts";

const PATIENCE_MILLISECONDS = 600_000;

/** What a reconciliation took. */
export interface Reconciled {
  readonly seconds: number;
  /** Of the function's process. */
  readonly processorSeconds: number;
  /** The most memory of the function's process so far. */
  readonly peakMegabytes: number;
}

/** Asks for the report. Throws when it is refused. */
export function askForReport(stack: MeasuredStack): Promise<Reconciled> {
  const { info } = stack;
  return watch(stack, "admin", async () => {
    const { status, code } = await request(info, "/admin/reconciliation", {
      headers: { apikey: info.secretKey },
    });
    if (status !== 200) {
      throw new Error(`The reconciliation answered ${status} ${code}`);
    }
  });
}

/** Wakes the function as pg_cron does at night, and waits until it has told the admins. Throws when the work breaks off. */
export function runDaily(stack: MeasuredStack): Promise<Reconciled> {
  const { sql, functionLogs } = stack;
  const concluded = async () => {
    const rows = await sql`
      select from public.reconciliations where concluded_at is not null`;
    return rows.length;
  };
  return watch(stack, "reconcile", async () => {
    const before = await concluded();
    const logged = functionLogs.length;
    await sql`select one_number.wake_edge_function('reconcile')`;
    await waitUntil("the reconciliation is concluded", async () => {
      const complaint = functionLogs.slice(logged)
        .find((line) => line.includes("The work broke off"));
      if (complaint !== undefined) throw new Error(complaint);
      return await concluded() > before || undefined;
    }, PATIENCE_MILLISECONDS);
  });
}

async function watch(
  { running }: MeasuredStack,
  functionName: string,
  work: () => Promise<void>,
): Promise<Reconciled> {
  const [pid] = running.functions.pids(functionName);
  if (pid === undefined) throw new Error(`"${functionName}" does not run`);
  const before = await readProcessUsage(pid);
  const start = performance.now();
  await work();
  const seconds = (performance.now() - start) / 1_000;
  const { processorSeconds, peakMegabytes } = await readProcessUsage(pid);
  return {
    seconds,
    processorSeconds: processorSeconds - before.processorSeconds,
    peakMegabytes,
  };
}
