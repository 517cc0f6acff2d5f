import { ApiError } from "../_shared/http/api-error.ts";
import type { EdgeFunction } from "../_shared/http/edge-function.ts";
import { describeConversation } from "../_shared/voice/conversation-variables.ts";
import type { Logger } from "../_shared/log/logger.ts";
import type { Organization } from "./call-book.ts";
import {
  parseRingingCall,
  type RingingCall,
} from "./conversation-init-body.ts";
import { readBody } from "./read-body.ts";

/** It is some hundred bytes. */
const MAX_BODY_BYTES = 100_000;

/** What the handler needs. */
export interface ConversationInitDeps {
  readonly isSecret: (text: string) => Promise<boolean>;
  readonly greet: (calledNumber: string) => Promise<Organization | null>;
  readonly agentName: string;
  /** Replaces the agent's own first message; ElevenLabs puts the variables in. Null: it does not. */
  readonly firstMessage: string | null;
  readonly logger: Logger;
}

/**
 * Answers ElevenLabs, which asks while the phone rings what its agent has to know. Whoever has the secret gets an answer
 * that is complete: without `type`, or without a variable, the caller would hear nothing.
 *
 * @throws {ApiError} 401 `UNAUTHENTICATED`
 */
export function createConversationInit(
  { isSecret, greet, agentName, firstMessage, logger }: ConversationInitDeps,
): EdgeFunction["fetch"] {
  return async (request) => {
    const secret = request.headers.get("x-webhook-secret");
    if (secret === null || !await isSecret(secret)) {
      throw new ApiError(
        "UNAUTHENTICATED",
        'The header "x-webhook-secret" is missing or not ELEVENLABS_WEBHOOK_SECRET',
      );
    }
    const { calledNumber, callerNumber } = await readRingingCall(request);
    const organization = calledNumber === null
      ? null
      : await greet(calledNumber);
    logger.info("Call greeted", {
      calledNumber,
      organizationId: organization?.id ?? null,
    });
    return Response.json({
      type: "conversation_initiation_client_data",
      dynamic_variables: describeConversation({
        agentName,
        organization,
        agentNumber: calledNumber,
        otherParty: callerNumber,
        direction: "inbound",
      }),
      ...(firstMessage !== null && {
        conversation_config_override: {
          agent: { first_message: firstMessage },
        },
      }),
    });
  };
}

async function readRingingCall(request: Request): Promise<RingingCall> {
  try {
    return parseRingingCall(await readBody(request, MAX_BODY_BYTES));
  } catch {
    // Too long, or broken off on its way.
    return { calledNumber: null, callerNumber: null };
  }
}
