import type { DialOutcome } from "../_shared/elevenlabs/dial.ts";
import type { HandlerDeps } from "../_shared/database/caller-client.ts";
import type { SecretClient } from "../_shared/database/secret-client.ts";
import { ApiError } from "../_shared/http/api-error.ts";
import type { Logger } from "../_shared/log/logger.ts";
import {
  beginCall,
  type CallFailure,
  type CallOutcome,
  recordOutcome,
  type StoredCall,
} from "./outbound-calls.ts";
import type { CallRequest } from "./call-request.ts";
import type { Calling } from "./calling.ts";
import { dialFrom } from "./dial-from.ts";

/** What the handler needs. */
export interface OrganizationDeps extends HandlerDeps {
  /**
   * Writes the call log, once the caller's own credential has shown that he may call. Callers cannot write it themselves:
   * they would record calls that nobody dialled.
   */
  readonly server: SecretClient;
  /** Null without an API key and an agent. */
  readonly calling: Calling | null;
}

/**
 * Places a call, always from the organization's own number. A repeated request with the same key gets the call of the
 * first one.
 *
 * @throws {ApiError} 409 `ELEVENLABS_NOT_CONFIGURED`; the database's refusal; 502 with ElevenLabs' refusal; 502
 * `CALL_NOT_SETTLED` when the outcome is unknown: the call is never placed again
 */
export async function placeCall(
  { server, calling, logger }: Omit<OrganizationDeps, "dataApi">,
  request: CallRequest,
): Promise<StoredCall> {
  if (calling === null) throw notConfigured();
  const { organizationId, destination } = request;
  const { call, line, failure } = await beginCall(
    server,
    request,
    calling.projectName,
  );
  if (line === null) return settledCall(call, failure);
  const { outcomeToken } = line;
  const to = destination.phoneNumber;
  const outcome = await dialFrom(line, call, { calling, to });
  const result = resultOf(outcome);
  const { id } = call;
  logger.info("Call dialled", { callId: id, organizationId, ...result });
  // A failure to record does not change the call's outcome.
  const recorded = await recordOutcome(server, call, outcomeToken, result)
    .catch((error) =>
      noteLoss(logger, { ...call, status: result.status }, error)
    );
  return settledCall(recorded, result.failure);
}

function resultOf(outcome: DialOutcome): CallOutcome {
  if (outcome.kind === "placed") {
    return {
      status: "in_progress",
      conversationId: outcome.conversationId,
      callSid: outcome.callSid,
      failure: null,
    };
  }
  const { code, message } = outcome.error;
  return {
    status: outcome.kind === "refused" ? "failed" : "unknown",
    conversationId: null,
    callSid: null,
    failure: { code, message },
  };
}

function noteLoss(logger: Logger, call: StoredCall, error: unknown) {
  logger.error("Outcome of a call not recorded", { callId: call.id, error });
  return call;
}

function notConfigured(): ApiError {
  return new ApiError(
    "ELEVENLABS_NOT_CONFIGURED",
    'Calls are not configured: set the variables "ELEVENLABS_API_KEY" and "ELEVENLABS_AGENT_ID"',
  );
}

/**
 * The call, if it was placed. Every answer to a request is made from the stored call alone, so that a repetition gets
 * the same answer.
 *
 * @throws {ApiError} 502 with ElevenLabs' refusal, or `CALL_NOT_SETTLED`; `details.callId` is the call's id
 */
function settledCall(
  call: StoredCall,
  failure: CallFailure | null,
): StoredCall {
  const details = { callId: call.id };
  if (call.status === "dialling" || call.status === "unknown") {
    throw new ApiError(
      "CALL_NOT_SETTLED",
      `Cannot tell whether call "${call.id}" was placed: it is not placed again, look at it in the list of calls`,
      { details },
    );
  }
  if (call.status === "failed" && failure !== null) {
    throw new ApiError(failure.code, failure.message, { details });
  }
  return call;
}
