import type { CallToDial, DialOutcome } from "../_shared/elevenlabs/dial.ts";
import type {
  CallerClient,
  HandlerDeps,
} from "../_shared/database/caller-client.ts";
import { ApiError } from "../_shared/http/api-error.ts";
import { describeConversation } from "../_shared/voice/conversation-variables.ts";
import type { Logger } from "../_shared/log/logger.ts";
import {
  beginCall,
  type CallFailure,
  type CallOutcome,
  recordOutcome,
  type StoredCall,
} from "./outbound-calls.ts";
import type { CallRequest } from "./call-request.ts";

/** What placing calls needs. */
export interface Calling {
  /** The name that the agent introduces itself with. */
  readonly agentName: string;
  /** Dials with our agent, once. */
  readonly dial: (call: Omit<CallToDial, "agentId">) => Promise<DialOutcome>;
}

/** What the handler needs. */
export interface OrganizationDeps extends HandlerDeps {
  /** Null without an API key and an agent. */
  readonly calling: Calling | null;
}

/**
 * Places a call from the organization's own number, and from no other. A request that came before with the same key is
 * answered with its call.
 *
 * @throws {ApiError} 409 `ELEVENLABS_NOT_CONFIGURED`; what the database refuses the call with; 502 with what ElevenLabs
 * refuses it with; 502 `CALL_NOT_SETTLED` when nobody knows whether it was placed: it is never placed again
 */
export async function placeCall(
  client: CallerClient,
  { calling, logger }: Pick<OrganizationDeps, "calling" | "logger">,
  request: CallRequest,
): Promise<StoredCall> {
  if (calling === null) throw notConfigured();
  const { organizationId, destination } = request;
  const { call, line, failure } = await beginCall(client, request);
  if (line === null) return settledCall(call, failure);
  const { elevenLabsPhoneId, outcomeToken } = line;
  const to = destination.phoneNumber;
  const outcome = await calling.dial({
    elevenLabsPhoneId,
    to,
    variables: describeConversation({
      agentName: calling.agentName,
      organization: call.organization_name === null
        ? null
        : { id: organizationId, name: call.organization_name },
      agentNumber: call.agent_number,
      otherParty: to,
      direction: "outbound",
    }),
  });
  const result = resultOf(outcome);
  const { id } = call;
  logger.info("Call dialled", { callId: id, organizationId, ...result });
  // The call is what it is, whether the database takes note or not.
  const recorded = await recordOutcome(client, call, outcomeToken, result)
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
 * The call, if it was placed. The first answer to a request and each later one are made from what is stored alone, so that
 * they are the same.
 *
 * @throws {ApiError} 502 with what ElevenLabs refused it with, or `CALL_NOT_SETTLED`; `details.callId` is its id
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
