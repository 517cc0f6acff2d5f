import type { CallerClient } from "../_shared/caller-client.ts";
import { cutPage } from "../_shared/cut-page.ts";
import { fromDataApi } from "../_shared/database-error.ts";
import { afterCursor } from "../_shared/page-cursor.ts";
import { callJson } from "./call-json.ts";
import type { CallQuery } from "./call-query.ts";

const COLUMNS =
  "id, organization_id, phone_number_id, direction, agent_number, other_party, status, result, conversation_id, call_sid, started_at, duration_seconds, created_at, provider_cost::text";

/** One page of an organization's calls as the caller may see them, newest first; `nextCursor` is null on the last page. */
export async function listCalls(
  client: CallerClient,
  organizationId: string,
  { limit, cursor }: CallQuery,
) {
  let query = client.from("calls").select(COLUMNS)
    .eq("organization_id", organizationId)
    .order("started_at", { ascending: false })
    .order("id", { ascending: false })
    // One more than asked for tells whether there is a next page.
    .limit(limit + 1);
  if (cursor !== undefined) query = query.or(afterCursor("started_at", cursor));
  const answer = await query;
  if (answer.error !== null) throw fromDataApi(answer);

  const { page, nextCursor } = cutPage(answer.data, {
    limit,
    cursorOf: ({ started_at, id }) => ({ at: started_at, id }),
  });
  return { calls: page.map(callJson), nextCursor };
}
