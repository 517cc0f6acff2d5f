import { ApiError, fromDataApi, fromFunction } from "./api-error.ts";
import type { Client } from "./client.ts";

/**
 * Calls a customer from the organization's number, in the agent's voice. Returns the call's id; how it goes is in
 * listCalls().
 *
 * @param idempotencyKey made once per press of the button, with `crypto.randomUUID()`: a request that is repeated with
 * the same key, for 24 hours, rings nobody twice
 * @throws {ApiError} such as `DESTINATION_NOT_ALLOWED`; after one whose remedy is `repeat`, send it again with this key
 */
export async function placeCall(
  client: Client,
  organizationId: string,
  { to, idempotencyKey }: {
    /** In E.164: `+14165550123`. */
    readonly to: string;
    readonly idempotencyKey: string;
  },
): Promise<string> {
  const { data, error } = await client.functions.invoke<unknown>(
    `organizations/${organizationId}/calls`,
    { body: { to }, headers: { "Idempotency-Key": idempotencyKey } },
  );
  if (error !== null) throw await fromFunction(error);
  if (
    typeof data !== "object" || data === null || !("id" in data) ||
    typeof data.id !== "string"
  ) throw new ApiError("UNEXPECTED", 201, { details: data });
  return data.id;
}

/** The last calls of an organization, made and taken, newest first. */
export async function listCalls(
  client: Client,
  organizationId: string,
  { limit = 50, before }: {
    readonly limit?: number;
    /** The `started_at` of the last one of the page before. */
    readonly before?: string;
  } = {},
) {
  const query = client.from("calls")
    .select(
      "id, direction, other_party, status, result, started_at, duration_seconds",
    )
    .eq("organization_id", organizationId);
  const answer =
    await (before === undefined ? query : query.lt("started_at", before))
      .order("started_at", { ascending: false }).order("id").limit(limit);
  if (answer.error !== null) throw fromDataApi(answer);
  return answer.data;
}

/** The last calls that nobody took, because the number was not in use yet. */
export async function listMissedCalls(
  client: Client,
  organizationId: string,
  limit = 50,
) {
  const answer = await client.from("missed_calls").select("caller, called_at")
    .eq("organization_id", organizationId)
    .order("called_at", { ascending: false }).limit(limit);
  if (answer.error !== null) throw fromDataApi(answer);
  return answer.data;
}
