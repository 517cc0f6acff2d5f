import { awaitConclusion } from "../../reconcile/await-conclusion.ts";
import { fetchReport } from "../../reconcile/fetch-report.ts";
import type { Report } from "../../reconcile/report-schema.ts";
import type { StackInfo } from "../../stack/stack-info.ts";

/** Starts a reconciliation, waits until it has told the admins, and returns what it found. */
export async function reconcileNow(info: StackInfo): Promise<Report> {
  await awaitConclusion(info, { timeoutSeconds: 60, onProgress: () => {} });
  return await fetchReport(info);
}
