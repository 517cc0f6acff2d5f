import { awaitConclusion } from "../../../commands/reconcile/await-conclusion.ts";
import {
  beginReconciliation,
  fetchReport,
  fetchReportPage,
  type Report,
  type Run,
} from "../../../commands/reconcile/reconciliation-report.ts";
import type { StackInfo } from "../../../local/stack/stack-info.ts";
import { elevenLabsAccount } from "../stack-under-test.ts";
import { useStack } from "../use-stack.ts";

/** A stack whose functions have an account at ElevenLabs, and the actions of tests of reconciliations. */
export function useReconciliation() {
  const stack = useStack(elevenLabsAccount);

  return {
    stack,
    /** Type and number of each pending notification, in order. */
    async pending(): Promise<readonly string[]> {
      const rows = await stack().database<{ line: string }[]>`
        select type || ' ' || subject as line from public.admin_notifications where status = 'pending'`;
      return rows.map(({ line }) => line).sort();
    },
    /** Starts a run. */
    begin: () => beginReconciliation(stack().info),
    /** The latest run. */
    async latest(): Promise<Run | null> {
      const report = await fetchReportPage(stack().info, { limit: "1" });
      return report.latestRun;
    },
    /** The number of concluded reconciliations. */
    async concluded(): Promise<number> {
      const rows = await stack().database<{ id: string }[]>`
        select id from public.reconciliations where concluded_at is not null`;
      return rows.length;
    },
  };
}

/** Starts a reconciliation, waits for its notifications, and returns its findings. */
export async function reconcileNow(info: StackInfo): Promise<Report> {
  await awaitConclusion(info, { timeoutSeconds: 60, onProgress: () => {} });
  return await fetchReport(info);
}
