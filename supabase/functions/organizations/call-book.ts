import { z } from "zod";
import type { CallerClient } from "../_shared/caller-client.ts";
import { fromDataApi } from "../_shared/database-error.ts";
import type { Tables } from "../_shared/database.types.ts";
import type { CallRequest } from "./call-request.ts";

/** A call as the database has it. */
export type StoredCall = Tables<"calls">;

/** What came of dialling, as it is stored. */
export type CallOutcome = Pick<
  StoredCall,
  | "status"
  | "conversation_id"
  | "call_sid"
  | "failure_code"
  | "failure_message"
>;

const begunSchema = z.tuple([z.object({
  call_id: z.string(),
  outcome_token: z.string().nullable(),
  elevenlabs_phone_id: z.string().nullable(),
})]);

/** A call that was asked for. */
export interface BegunCall {
  readonly call: StoredCall;
  /** What it takes to dial; null when the same request came before: nobody may dial again. */
  readonly line:
    | { readonly outcomeToken: string; readonly elevenLabsPhoneId: string }
    | null;
}

/**
 * Stores a call that is about to be placed, or finds the one that the same request was for.
 *
 * @throws {ApiError} what the database refuses the call with
 */
export async function beginCall(
  client: CallerClient,
  { organizationId, destination, idempotencyKey }: CallRequest,
): Promise<BegunCall> {
  const answer = await client.rpc("begin_call", {
    organization_id: organizationId,
    phone_number: destination.phoneNumber,
    country: destination.country,
    ...(idempotencyKey === null ? {} : { idempotency_key: idempotencyKey }),
  });
  if (answer.error !== null) throw fromDataApi(answer);
  const [begun] = begunSchema.parse(answer.data);
  const found = await client.from("calls").select().eq("id", begun.call_id)
    .single();
  if (found.error !== null) throw fromDataApi(found);
  const { outcome_token: outcomeToken, elevenlabs_phone_id: phoneId } = begun;
  return {
    call: found.data,
    line: outcomeToken === null || phoneId === null
      ? null
      : { outcomeToken, elevenLabsPhoneId: phoneId },
  };
}

/** Records what came of dialling, and returns the call as it is then. @throws {ApiError} */
export async function recordOutcome(
  client: CallerClient,
  { id }: StoredCall,
  outcomeToken: string,
  outcome: CallOutcome,
): Promise<StoredCall> {
  const told = Object.entries(outcome).filter(([, value]) => value !== null);
  const answer = await client.rpc("record_call_outcome", {
    call_id: id,
    outcome_token: outcomeToken,
    status: outcome.status,
    ...Object.fromEntries(told),
  });
  if (answer.error !== null) throw fromDataApi(answer);
  return answer.data;
}
