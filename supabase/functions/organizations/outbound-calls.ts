import { z } from "zod";
import type { SecretClient } from "../_shared/database/secret-client.ts";
import { fromDataApi } from "../_shared/database/database-error.ts";
import { type ErrorCode, isErrorCode } from "../_shared/http/error-codes.ts";
import type { Enums, Tables } from "../_shared/database/database.types.ts";
import type { CallRequest } from "./call-request.ts";

/** A call as stored in the database. */
export type StoredCall = Tables<"calls">;

/** Why dialling failed. */
export interface CallFailure {
  readonly code: ErrorCode;
  readonly message: string;
}

/** The outcome of dialling, as stored. */
export interface CallOutcome {
  readonly status: Enums<"call_status">;
  readonly conversationId: string | null;
  readonly callSid: string | null;
  readonly failure: CallFailure | null;
}

const begunSchema = z.tuple([z.object({
  call_id: z.string(),
  outcome_token: z.string().nullable(),
  elevenlabs_phone_id: z.string().nullable(),
  is_verified: z.boolean().nullable(),
  answer_token: z.string().nullable(),
  failure_code: z.string().nullable(),
  failure_message: z.string().nullable(),
})]);

/** What dialling needs: of ElevenLabs from an imported number, of Twilio from one that is answered by registration. */
export type Line =
  & { readonly outcomeToken: string }
  & (
    | {
      readonly elevenLabsPhoneId: string;
      /** Whether ElevenLabs said that the id is the number's own. */
      readonly isVerified: boolean;
    }
    | { readonly answerToken: string; readonly from: string }
  );

/** A requested call. */
export interface BegunCall {
  readonly call: StoredCall;
  /** What dialling needs; null for a repeated request, which must not dial again. */
  readonly line: Line | null;
  /** The failure of the earlier request; null when its call was placed. */
  readonly failure: CallFailure | null;
}

/**
 * Stores a call before it is placed, or finds the call of an earlier same request.
 *
 * @param projectName the project that we run in: a copy of another one places no calls
 * @throws {ApiError} the database's refusal
 */
export async function beginCall(
  client: SecretClient,
  { organizationId, placedBy, destination, idempotencyKey }: CallRequest,
  projectName: string,
): Promise<BegunCall> {
  const answer = await client.rpc("begin_call", {
    organization_id: organizationId,
    phone_number: destination.phoneNumber,
    country: destination.country,
    project_name: projectName,
    ...(idempotencyKey === null ? {} : { idempotency_key: idempotencyKey }),
    ...(placedBy === null ? {} : { placed_by: placedBy }),
  });
  if (answer.error !== null) throw fromDataApi(answer);
  const [begun] = begunSchema.parse(answer.data);
  const found = await client.rpc("read_call", { call_id: begun.call_id });
  if (found.error !== null) throw fromDataApi(found);
  return {
    call: found.data,
    line: lineOf(begun, found.data),
    failure: failureOf(begun.failure_code, begun.failure_message),
  };
}

function lineOf(
  begun: z.output<typeof begunSchema>[0],
  { agent_number: from }: StoredCall,
): Line | null {
  const { outcome_token: outcomeToken, answer_token: answerToken } = begun;
  if (outcomeToken === null) return null;
  if (answerToken !== null) {
    return from === null ? null : { outcomeToken, answerToken, from };
  }
  const elevenLabsPhoneId = begun.elevenlabs_phone_id;
  return elevenLabsPhoneId === null ? null : {
    outcomeToken,
    elevenLabsPhoneId,
    isVerified: begun.is_verified === true,
  };
}

function failureOf(
  code: string | null,
  message: string | null,
): CallFailure | null {
  if (code === null) return null;
  // Another version of this function may have recorded another code.
  const known = isErrorCode(code) ? code : "ELEVENLABS_REFUSED";
  return { code: known, message: message ?? code };
}

/** Records the outcome of dialling, and returns the stored call. @throws {ApiError} */
export async function recordOutcome(
  client: SecretClient,
  { id }: StoredCall,
  outcomeToken: string,
  outcome: CallOutcome,
): Promise<StoredCall> {
  const { status, conversationId, callSid, failure } = outcome;
  const answer = await client.rpc("record_call_outcome", {
    call_id: id,
    outcome_token: outcomeToken,
    status,
    ...(conversationId === null ? {} : { conversation_id: conversationId }),
    ...(callSid === null ? {} : { call_sid: callSid }),
    ...(failure === null
      ? {}
      : { failure_code: failure.code, failure_message: failure.message }),
  });
  if (answer.error !== null) throw fromDataApi(answer);
  return answer.data;
}
