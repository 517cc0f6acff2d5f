import { z } from "zod";
import type { ApiError } from "../http/api-error.ts";
import type { InitiationData } from "../voice/initiation-data.ts";
import { askElevenLabs, type ElevenLabsConnection } from "./ask-elevenlabs.ts";
import { ElevenLabsError, leavesOutcomeOpen } from "./elevenlabs-error.ts";

/** A call to be dialled. */
export interface CallToDial {
  readonly agentId: string;
  /** ElevenLabs' id of the number to call from. */
  readonly elevenLabsPhoneId: string;
  /** E.164. */
  readonly to: string;
  readonly initiationData: InitiationData;
}

/** The outcome of dialling, by ElevenLabs or by Twilio. */
export type DialOutcome =
  | {
    readonly kind: "placed";
    /** Null when it is not told. */
    readonly conversationId: string | null;
    /** Twilio's id; null when it is not told. */
    readonly callSid: string | null;
  }
  /** Nobody was called. */
  | { readonly kind: "refused"; readonly error: ApiError }
  /** Somebody may be called, or may have been. */
  | { readonly kind: "unknown"; readonly error: ApiError };

/** The answer, from https://elevenlabs.io/docs/api-reference/twilio/outbound-call: both ids may be null. */
const answerSchema = z.object({
  success: z.boolean(),
  message: z.string().nullish(),
  conversation_id: z.string().nullish(),
  callSid: z.string().nullish(),
});

/** Asks ElevenLabs once to place a call. ElevenLabs has no idempotency keys: a second request is a second call. */
export async function dial(
  connection: ElevenLabsConnection,
  { agentId, elevenLabsPhoneId, to, initiationData }: CallToDial,
): Promise<DialOutcome> {
  try {
    const answer = await askElevenLabs(connection, {
      method: "POST",
      path: "/v1/convai/twilio/outbound-call",
      body: {
        agent_id: agentId,
        agent_phone_number_id: elevenLabsPhoneId,
        to_number: to,
        conversation_initiation_client_data: initiationData,
      },
    }, answerSchema);
    if (!answer.success) {
      const error = new ElevenLabsError("refused", answer.message ?? undefined);
      return { kind: "refused", error };
    }
    return {
      kind: "placed",
      conversationId: answer.conversation_id ?? null,
      callSid: answer.callSid ?? null,
    };
  } catch (error) {
    if (!(error instanceof ElevenLabsError)) throw error;
    return { kind: leavesOutcomeOpen(error) ? "unknown" : "refused", error };
  }
}
