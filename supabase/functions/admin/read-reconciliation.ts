import type { CallerClient } from "../_shared/caller-client.ts";
import { fromDataApi } from "../_shared/database-error.ts";
import { conclusionJson, findingJson, runJson } from "./reconciliation-json.ts";
import type { ReconciliationQuery } from "./reconciliation-query.ts";

/**
 * What the newest concluded run found, with a page of its findings, and how the latest run goes, as the caller may see it;
 * both are null before the first.
 */
export async function readReconciliation(
  client: CallerClient,
  query: ReconciliationQuery,
) {
  const [concluded, latest] = await Promise.all([
    client.from("reconciliations").select().eq("status", "concluded")
      .order("concluded_at", { ascending: false }).limit(1).maybeSingle(),
    client.from("reconciliations").select()
      .order("started_at", { ascending: false }).limit(1).maybeSingle(),
  ]);
  if (concluded.error !== null) throw fromDataApi(concluded);
  if (latest.error !== null) throw fromDataApi(latest);

  const page = concluded.data === null
    ? { findings: [], nextCursor: null }
    : await listFindings(client, concluded.data.id, query);
  return {
    reconciliation: concluded.data && conclusionJson(concluded.data),
    ...page,
    latestRun: latest.data && runJson(latest.data),
  };
}

async function listFindings(
  client: CallerClient,
  reconciliationId: string,
  { limit, cursor }: ReconciliationQuery,
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
    findings: findings.map(findingJson),
    nextCursor: isLast ? null : findings.at(-1)?.number_key ?? null,
  };
}
