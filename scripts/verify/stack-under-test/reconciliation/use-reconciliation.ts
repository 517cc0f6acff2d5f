import { askProject } from "../../../commands/reconcile/ask-project.ts";
import { awaitConclusion } from "../../../commands/reconcile/await-conclusion.ts";
import { fetchReport } from "../../../commands/reconcile/fetch-report.ts";
import {
  type Report,
  reportSchema,
  type Run,
  runSchema,
} from "../../../commands/reconcile/report-schema.ts";
import type { StackInfo } from "../../../local/stack/stack-info.ts";
import { elevenLabsAccount } from "../stack-under-test.ts";
import { useStack } from "../use-stack.ts";

/** A stack whose functions know ElevenLabs, and what tests of reconciliations ask it. */
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
    begin: () =>
      askProject(stack().info, { method: "POST", schema: runSchema }),
    /** The run that began last. */
    async latest(): Promise<Run | null> {
      const answer = await askProject(stack().info, {
        method: "GET",
        query: { limit: "1" },
        schema: reportSchema,
      });
      return answer.latestRun;
    },
    /** How many reconciliations were concluded. */
    async concluded(): Promise<number> {
      const rows = await stack().database<{ id: string }[]>`
        select id from public.reconciliations where concluded_at is not null`;
      return rows.length;
    },
  };
}

/** Starts a reconciliation, waits until it has told the admins, and returns what it found. */
export async function reconcileNow(info: StackInfo): Promise<Report> {
  await awaitConclusion(info, { timeoutSeconds: 60, onProgress: () => {} });
  return await fetchReport(info);
}
