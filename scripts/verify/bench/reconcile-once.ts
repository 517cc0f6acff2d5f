import { awaitConclusion } from "../../commands/reconcile/await-conclusion.ts";
import { readProcessUsage } from "./process-usage.ts";
import type { MeasuredStack } from "./measured-stack.ts";

const PATIENCE_SECONDS = 600;

/** The resources of a reconciliation. */
export interface Reconciled {
  readonly seconds: number;
  /** The processor time of the function's process. */
  readonly processorSeconds: number;
  /** The number of the function's requests. */
  readonly requests: number;
  /** The most memory of the function's process so far. */
  readonly peakMegabytes: number;
}

/** Starts a reconciliation and waits until it is concluded. Throws when it is not. */
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
