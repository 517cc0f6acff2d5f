import { awaitConclusion } from "../../commands/reconcile/await-conclusion.ts";
import { readProcessUsage } from "./process-usage.ts";
import type { MeasuredStack } from "./measured-stack.ts";

const PATIENCE_SECONDS = 600;

/** What a reconciliation took. */
export interface Reconciled {
  readonly seconds: number;
  /** Of the function's process. */
  readonly processorSeconds: number;
  /** How many requests the function needed. */
  readonly requests: number;
  /** The most memory of the function's process so far. */
  readonly peakMegabytes: number;
}

/** Starts a reconciliation, and waits for its conclusion. Throws when there is none. */
export async function reconcileOnce(
  { running, info, sql }: MeasuredStack,
): Promise<Reconciled> {
  const [pid] = running.functions.pids("reconcile");
  if (pid === undefined) throw new Error('"reconcile" does not run');
  const countWakeUps = async () => {
    const [row] = await sql<{ last: string }[]>`
      select coalesce(pg_sequence_last_value(pg_get_serial_sequence('net.http_request_queue', 'id')::regclass), 0) as last`;
    return Number(row?.last ?? 0);
  };
  const before = await readProcessUsage(pid);
  const wakeUps = await countWakeUps();
  const start = performance.now();
  await awaitConclusion(info, {
    timeoutSeconds: PATIENCE_SECONDS,
    onProgress: () => {},
  });
  const seconds = (performance.now() - start) / 1_000;
  const { processorSeconds, peakMegabytes } = await readProcessUsage(pid);
  return {
    seconds,
    processorSeconds: processorSeconds - before.processorSeconds,
    requests: await countWakeUps() - wakeUps,
    peakMegabytes,
  };
}
