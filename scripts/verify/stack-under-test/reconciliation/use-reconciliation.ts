import {
  beginReconciliation,
  fetchReportPage,
  type Run,
} from "../../../commands/reconcile/reconciliation-report.ts";
import { simulatorKey } from "../../../local/vendors/vendors.ts";
import { localAgent } from "../../../local/vendors/elevenlabs.ts";
import { useStack } from "../stack-under-test.ts";

/** A stack whose functions know ElevenLabs, and what tests of reconciliations ask it. */
export function useReconciliation() {
  const stack = useStack({
    ELEVENLABS_API_KEY: simulatorKey,
    ELEVENLABS_AGENT_ID: localAgent.agentId,
  });

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
    /** The run that began last. */
    async latest(): Promise<Run | null> {
      const report = await fetchReportPage(stack().info, { limit: "1" });
      return report.latestRun;
    },
    /** How many reconciliations were concluded. */
    async concluded(): Promise<number> {
      const rows = await stack().database<{ id: string }[]>`
        select id from public.reconciliations where concluded_at is not null`;
      return rows.length;
    },
  };
}
