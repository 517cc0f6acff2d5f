import { z } from "zod";
import { cutPage, paging } from "../_shared/http/paging.ts";
import { parseQuery } from "../_shared/http/validate.ts";
import type { CallerClient } from "../_shared/database/caller-client.ts";
import { fromDataApi } from "../_shared/database/database-error.ts";
import { Constants } from "../_shared/database/database.types.ts";

const schema = z.strictObject(paging);

const { call_direction, call_result, call_status } = Constants.public.Enums;

/** What an organization sees of a call. */
const callRow = z.object({
  id: z.string(),
  organization_id: z.string().nullable(),
  phone_number_id: z.string().nullable(),
  direction: z.enum(call_direction),
  agent_number: z.string().nullable(),
  other_party: z.string().nullable(),
  status: z.enum(call_status),
  result: z.enum(call_result).nullable(),
  started_at: z.string(),
  duration_seconds: z.number().nullable(),
  created_at: z.string(),
});

/** The page of calls to read. */
export type CallQuery = z.output<typeof schema>;

/**
 * Reads the paging of a list of calls.
 *
 * @throws {ApiError} 400 `INVALID_QUERY` with each mistake, also for unknown parameters
 */
export function parseCallQuery(parameters: URLSearchParams): CallQuery {
  return parseQuery(schema, parameters);
}

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
    // One call more than asked for shows that there is a next page.
    page_size: limit + 1,
    ...(cursor === undefined
      ? {}
      : { before_started_at: cursor.at, before_id: cursor.id }),
  });
  if (answer.error !== null) throw fromDataApi(answer);

  const { page, nextCursor } = cutPage(z.array(callRow).parse(answer.data), {
    limit,
    cursorOf: ({ started_at, id }) => ({ at: started_at, id }),
  });
  return { calls: page.map(callJson), nextCursor };
}

/** A call as an organization sees it: `from` and `to` are null where the number was withheld. */
export function callJson(row: z.output<typeof callRow>) {
  const ends = row.direction === "outbound"
    ? { from: row.agent_number, to: row.other_party }
    : { from: row.other_party, to: row.agent_number };
  return {
    id: row.id,
    organizationId: row.organization_id,
    phoneNumberId: row.phone_number_id,
    direction: row.direction,
    ...ends,
    status: row.status,
    result: row.result,
    startedAt: row.started_at,
    durationSeconds: row.duration_seconds,
    createdAt: row.created_at,
  };
}
