import { ApiError } from "../_shared/http/api-error.ts";
import type { EdgeFunction } from "../_shared/http/edge-function.ts";
import { composeInitiationData } from "../_shared/voice/initiation-data.ts";
import type { Logger } from "../_shared/log/logger.ts";
import type { Organization } from "./greeter.ts";
import { z } from "zod";
import {
  normalizePhoneNumber,
  otherParty,
} from "../_shared/voice/normalize-phone-number.ts";

const textSchema = z.union([z.string(), z.number().transform(String)])
  .optional().catch(undefined);

const bodySchema = z.object({
  called_number: textSchema,
  caller_id: textSchema,
}).catch({ called_number: undefined, caller_id: undefined });

/** The two numbers of a ringing call, in E.164; null for a withheld or senseless number. */
interface RingingCall {
  readonly calledNumber: string | null;
  readonly callerNumber: string | null;
}

/** What the handler needs. */
export interface ConversationInitDeps {
  readonly isSecret: (text: string) => boolean;
  readonly greet: (calledNumber: string) => Promise<Organization | null>;
  readonly agentName: string;
  /** Replaces the agent's own first message; ElevenLabs puts the variables in. Null keeps the agent's. */
  readonly firstMessage: string | null;
  readonly logger: Logger;
}

/**
 * Answers ElevenLabs' request for an agent's variables, which comes while the phone rings. A request with the secret
 * always gets a complete answer: without `type`, or without a variable, the caller would hear nothing.
 *
 * @throws {ApiError} 401 `UNAUTHENTICATED`
 */
export function createConversationInit(
  { isSecret, greet, agentName, firstMessage, logger }: ConversationInitDeps,
): EdgeFunction["fetch"] {
  return async (request) => {
    const secret = request.headers.get("x-webhook-secret");
    if (secret === null || !isSecret(secret)) {
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
      ...composeInitiationData({
        agentName,
        organization,
        agentNumber: calledNumber,
        otherParty: callerNumber,
        direction: "inbound",
      }, firstMessage),
    });
  };
}

/**
 * Reads the numbers in ElevenLabs' request. A caller is waiting, so an unreadable part is null and not refused.
 * https://elevenlabs.io/docs/eleven-agents/customization/personalization/twilio-personalization
 */
async function readRingingCall(request: Request): Promise<RingingCall> {
  const { called_number, caller_id } = bodySchema.parse(
    await readJson(request),
  );
  return {
    calledNumber: normalizePhoneNumber(called_number ?? ""),
    callerNumber: otherParty(caller_id),
  };
}

/** Undefined for a body that is not JSON. */
async function readJson(request: Request): Promise<unknown> {
  try {
    return await request.json();
  } catch {
    return undefined;
  }
}
