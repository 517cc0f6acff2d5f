import type { CallerClient } from "../../_shared/database/caller-client.ts";
import { fromDataApi } from "../../_shared/database/database-error.ts";
import { findingJson, reconciliationJson } from "./reconciliation-json.ts";
import type { ReconciliationQuery } from "./reconciliation-query.ts";

/**
 * What the newest concluded run found, with a page of its findings, and how the latest run goes, as the caller may see it;
 * both are null before the first.
 */
export async function readReconciliation(
  client: CallerClient,
  query: ReconciliationQuery,
  functionsUrl: string,
) {
  const answer = await client.rpc("read_reconciliation");
  if (answer.error !== null) throw fromDataApi(answer);
  const { reconciliation, latestRun } = reconciliationJson(answer.data);
  const page = reconciliation === null
    ? { findings: [], nextCursor: null }
    : await listFindings(client, reconciliation.id, query, functionsUrl);
  return { reconciliation, ...page, latestRun };
}

async function listFindings(
  client: CallerClient,
  reconciliationId: string,
  { limit, cursor }: ReconciliationQuery,
  functionsUrl: string,
) {
  let query = client.from("reconciliation_findings").select()
    .eq("reconciliation_id", reconciliationId)
    .order("number_key")
    // One more than asked for tells whether there is a next page.
    .limit(limit + 1);
  if (cursor !== undefined) query = query.gt("number_key", cursor);
  const answer = await query;
  if (answer.error !== null) throw fromDataApi(answer);

  const findings = answer.data.slice(0, limit);
  const isLast = answer.data.length <= limit;
  return {
    findings: findings.map((row) => findingJson(row, functionsUrl)),
    nextCursor: isLast ? null : findings.at(-1)?.number_key ?? null,
  };
}
