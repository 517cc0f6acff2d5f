import { awaitConclusion } from "../../../commands/reconcile/await-conclusion.ts";
import {
  fetchReport,
  type Report,
} from "../../../commands/reconcile/reconciliation-report.ts";
import type { StackInfo } from "../../../local/stack/stack-info.ts";

/** Starts a reconciliation, waits until it has told the admins, and returns what it found. */
export async function reconcileNow(info: StackInfo): Promise<Report> {
  await awaitConclusion(info, { timeoutSeconds: 60, onProgress: () => {} });
  return await fetchReport(info);
}
