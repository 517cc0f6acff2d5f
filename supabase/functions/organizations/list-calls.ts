import type { CallerClient } from "../_shared/database/caller-client.ts";
import { cutPage } from "../_shared/http/paging.ts";
import { fromDataApi } from "../_shared/database/database-error.ts";
import { callJson } from "./call-json.ts";
import type { CallQuery } from "./call-query.ts";

/**
 * One page of an organization's calls, newest first; `nextCursor` is null on the last page.
 *
 * @throws {ApiError} 404 `ORGANIZATION_NOT_FOUND` for callers who are neither members nor admins
 */
export async function listCalls(
  client: CallerClient,
  organizationId: string,
  { limit, cursor }: CallQuery,
) {
  const answer = await client.rpc("list_calls", {
    organization_id: organizationId,
    // One more than asked for tells whether there is a next page.
    page_size: limit + 1,
    ...(cursor === undefined
      ? {}
      : { before_started_at: cursor.at, before_id: cursor.id }),
  });
  if (answer.error !== null) throw fromDataApi(answer);

  const { page, nextCursor } = cutPage(answer.data, {
    limit,
    cursorOf: ({ started_at, id }) => ({ at: started_at, id }),
  });
  return { calls: page.map(callJson), nextCursor };
}
