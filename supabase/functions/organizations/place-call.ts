import { ApiError } from "../_shared/http/api-error.ts";
import type { CallerClient } from "../_shared/database/caller-client.ts";
import { describeConversation } from "../_shared/voice/conversation-variables.ts";
import type { DialOutcome } from "../_shared/elevenlabs/dial.ts";
import type { Logger } from "../_shared/log/logger.ts";
import {
  beginCall,
  type CallOutcome,
  recordOutcome,
  type StoredCall,
} from "./call-book.ts";
import type { CallRequest } from "./call-request.ts";
import type { OrganizationDeps } from "./organization-deps.ts";
import { settledCall } from "./settled-call.ts";

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
