import { z } from "zod";
import { Constants } from "../_shared/database/database.types.ts";
import type { FinishedCall } from "./call-book.ts";
import { optionalText, optionalTime } from "./event-values.ts";
import { normalizePhoneNumber } from "./normalize-phone-number.ts";
import { otherParty } from "./other-party.ts";

const MAX_SECONDS = 2 ** 31 - 1;

const phoneCall = z.object({
  direction: z.enum(Constants.public.Enums.call_direction).catch("inbound"),
  agent_number: optionalText,
  external_number: optionalText,
  call_sid: optionalText,
  call_result: z.enum(Constants.public.Enums.call_result)
    .nullable().catch(null),
});

const schema = z.object({
  conversation_id: z.string().min(1),
  metadata: z.object({
    start_time_unix_secs: optionalTime,
    call_duration_secs: z.number().min(0).max(MAX_SECONDS).transform(Math.round)
      .nullable().catch(null),
    cost: z.string().regex(/^\d{1,15}(?:\.\d{1,30})?(?:[eE]-\d{1,2})?$/)
      .nullable().catch(null),
    phone_call: phoneCall,
  }),
});

/**
 * The call of a `post_call_transcription`, without what was said; null for a conversation that was not over the phone.
 * Fields: `PhoneCall` in @elevenlabs/elevenlabs-js, and
 * https://elevenlabs.io/docs/eleven-agents/workflows/post-call-webhooks
 */
export function readTranscribedCall(data: unknown): FinishedCall | null {
  const parsed = schema.safeParse(data);
  if (!parsed.success) return null;
  const { conversation_id, metadata } = parsed.data;
  const { phone_call } = metadata;
  const agentNumber = phone_call.agent_number;
  return {
    conversationId: conversation_id,
    direction: phone_call.direction,
    status: "finished",
    agentNumber: agentNumber &&
      (normalizePhoneNumber(agentNumber) ?? agentNumber),
    otherParty: otherParty(phone_call.external_number ?? undefined),
    callSid: phone_call.call_sid,
    startedAt: metadata.start_time_unix_secs,
    durationSeconds: metadata.call_duration_secs,
    result: phone_call.call_result,
    providerCost: metadata.cost,
  };
}
