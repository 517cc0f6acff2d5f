import { z } from "zod";
import type { CallerClient } from "../../_shared/database/caller-client.ts";
import { fromDataApi } from "../../_shared/database/database-error.ts";
import type { Tables } from "../../_shared/database/database.types.ts";
import { readRows } from "../../_shared/database/read-rows.ts";
import type { AdminDeps } from "../admin-deps.ts";
import { isOwnProject } from "../project/diagnose-project.ts";
import { findingJson, reconciliationJson } from "./reconciliation-json.ts";
import { paging } from "../../_shared/http/paging.ts";
import { parseQuery } from "../../_shared/http/validate.ts";

const querySchema = z.strictObject({
  limit: paging.limit,
  cursor: z.string().regex(/^(PN[0-9a-fA-F]{32}|\+\d{1,20})$/, {
    error: 'must be the "nextCursor" of the page before',
  }).optional(),
});

/** The page of findings to read. */
type ReconciliationQuery = z.output<typeof querySchema>;

/**
 * Reads the paging of the findings.
 *
 * @throws {ApiError} 400 `INVALID_QUERY` with each mistake, also for unknown parameters
 */
export function parseReconciliationQuery(
  parameters: URLSearchParams,
): ReconciliationQuery {
  return parseQuery(querySchema, parameters);
}

/**
 * The newest concluded run with a page of its findings, and the progress of the latest run, as the caller may see them;
 * both are null before the first run.
 */
export async function readReconciliation(
  client: CallerClient,
  query: ReconciliationQuery,
  deps: Pick<AdminDeps, "addresses" | "project">,
) {
  const answer = await client.rpc("read_reconciliation");
  if (answer.error !== null) throw fromDataApi(answer);
  const { reconciliation, latestRun } = reconciliationJson(answer.data);
  const page = reconciliation === null
    ? { findings: [], nextCursor: null }
    : await listFindings(client, reconciliation.id, query, deps);
  return { reconciliation, ...page, latestRun };
}

async function listFindings(
  client: CallerClient,
  reconciliationId: string,
  { limit, cursor }: ReconciliationQuery,
  { addresses, project }: Pick<AdminDeps, "addresses" | "project">,
) {
  // One row more than asked for shows that there is a next page.
  const reading = readRows<Tables<"reconciliation_findings">>(
    limit + 1,
    (last, most) => {
      const query = client.from("reconciliation_findings").select()
        .eq("reconciliation_id", reconciliationId)
        .order("number_key")
        .limit(most);
      const after = last?.number_key ?? cursor;
      return after === undefined ? query : query.gt("number_key", after);
    },
  );
  const [rows, isOwn] = await Promise.all([
    reading,
    isOwnProject(client, project),
  ]);

  const findings = rows.slice(0, limit);
  const isLast = rows.length <= limit;
  return {
    findings: findings.map((row) => findingJson(row, addresses, isOwn)),
    nextCursor: isLast ? null : findings.at(-1)?.number_key ?? null,
  };
}
