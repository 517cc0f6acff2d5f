import { z } from "zod";
import type { FinishedCall } from "./call-book.ts";
import { optionalText, optionalTime } from "./event-values.ts";
import { normalizePhoneNumber } from "./normalize-phone-number.ts";
import { otherParty } from "./other-party.ts";

/** What Twilio sends to a StatusCallback (https://www.twilio.com/docs/voice/api/call-resource#statuscallback). */
const noBody = { CallSid: null, From: null, To: null };
const twilioBody = z.object({
  CallSid: optionalText,
  From: optionalText,
  To: optionalText,
}).catch(noBody);

const schema = z.object({
  conversation_id: z.string().min(1),
  failure_reason: z.string().catch("unknown"),
  metadata: z.object({ body: twilioBody }).catch({ body: noBody }),
});

/**
 * The call of a `call_initiation_failure`: one from here that never came about; null when it has no conversation.
 * https://elevenlabs.io/docs/eleven-agents/workflows/post-call-webhooks
 */
export function readFailedCall(
  data: unknown,
  eventTimestamp: unknown,
): FinishedCall | null {
  const parsed = schema.safeParse(data);
  if (!parsed.success) return null;
  const { conversation_id, failure_reason, metadata } = parsed.data;
  const { CallSid, From, To } = metadata.body;
  return {
    conversationId: conversation_id,
    direction: "outbound",
    status: "failed",
    agentNumber: From && (normalizePhoneNumber(From) ?? From),
    otherParty: otherParty(To ?? undefined),
    callSid: CallSid,
    startedAt: optionalTime.parse(eventTimestamp),
    durationSeconds: null,
    result: resultOf(failure_reason),
    providerCost: null,
  };
}

function resultOf(failureReason: string): FinishedCall["result"] {
  switch (failureReason) {
    case "busy":
      return "busy";
    case "no-answer":
      return "no_answer";
    default:
      return "failed";
  }
}
