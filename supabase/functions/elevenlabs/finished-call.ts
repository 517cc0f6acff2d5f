import { z } from "zod";
import { Constants, type Enums } from "../_shared/database/database.types.ts";
import {
  normalizePhoneNumber,
  otherParty,
} from "../_shared/voice/normalize-phone-number.ts";
import { once } from "../_shared/std/once.ts";

/** A finished call. A value that ElevenLabs does not report is null. */
export interface FinishedCall {
  readonly conversationId: string;
  readonly direction: Enums<"call_direction">;
  /** `failed`: the call could not be initiated. */
  readonly status: "finished" | "failed";
  /** The number on our side, in E.164 where it is a phone number. */
  readonly agentNumber: string | null;
  /** The number at the other end, in E.164. */
  readonly otherParty: string | null;
  readonly callSid: string | null;
  /** ISO 8601. */
  readonly startedAt: string | null;
  readonly durationSeconds: number | null;
  readonly result: Enums<"call_result"> | null;
  /** ElevenLabs' credits, as the text of a decimal number, so that they stay exact. */
  readonly providerCost: string | null;
}

/** A text of an event; null for a missing or empty text and for another type. */
const optionalText = () => z.string().trim().min(1).nullable().catch(null);

/** A time of an event, from seconds since 1970 to ISO 8601; null for a missing time and for another type. */
const optionalTime = () =>
  z.number().min(0).max(4_102_444_800)
    .transform((seconds) => new Date(seconds * 1000).toISOString())
    .nullable().catch(null);

const { call_direction, call_result } = Constants.public.Enums;

const transcriptionSchema = once(() =>
  z.object({
    conversation_id: z.string().min(1),
    metadata: z.object({
      start_time_unix_secs: optionalTime(),
      call_duration_secs: z.number().min(0).max(2 ** 31 - 1)
        .transform(Math.round).nullable().catch(null),
      cost: z.string().regex(/^\d{1,15}(?:\.\d{1,30})?(?:[eE]-\d{1,2})?$/)
        .nullable().catch(null),
      phone_call: z.object({
        direction: z.enum(call_direction).catch("inbound"),
        agent_number: optionalText(),
        external_number: optionalText(),
        call_sid: optionalText(),
        call_result: z.enum(call_result).nullable().catch(null),
      }),
    }),
  })
);

/**
 * The call of a `post_call_transcription`, without the transcript; null for a conversation that was not a phone call.
 * Fields: `PhoneCall` in @elevenlabs/elevenlabs-js, and
 * https://elevenlabs.io/docs/eleven-agents/workflows/post-call-webhooks
 */
export function readTranscribedCall(data: unknown): FinishedCall | null {
  const parsed = transcriptionSchema().safeParse(data);
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
    otherParty: otherParty(phone_call.external_number),
    callSid: phone_call.call_sid,
    startedAt: metadata.start_time_unix_secs,
    durationSeconds: metadata.call_duration_secs,
    result: phone_call.call_result,
    providerCost: metadata.cost,
  };
}

/** Who called whom, in a report of a failure. */
const noBody = { callSid: null, from: null, to: null };

/**
 * Over Twilio, the fields of its StatusCallback (https://www.twilio.com/docs/voice/api/call-resource#statuscallback);
 * over SIP, ElevenLabs' own, of which the numbers may be absent.
 */
const bodySchema = once(() =>
  z.object({
    CallSid: optionalText(),
    From: optionalText(),
    To: optionalText(),
    call_sid: optionalText(),
    from_number: optionalText(),
    to_number: optionalText(),
  }).transform((body) => ({
    callSid: body.CallSid ?? body.call_sid,
    from: body.From ?? body.from_number,
    to: body.To ?? body.to_number,
  })).catch(noBody)
);

const failureSchema = once(() =>
  z.object({
    conversation_id: z.string().min(1),
    failure_reason: z.string().catch("unknown"),
    metadata: z.object({ body: bodySchema() }).catch({ body: noBody }),
  })
);

/**
 * The call of a `call_initiation_failure`: an outbound call that could not be initiated; null without a conversation.
 * https://elevenlabs.io/docs/eleven-agents/workflows/post-call-webhooks
 */
export function readFailedCall(
  data: unknown,
  eventTimestamp: unknown,
): FinishedCall | null {
  const parsed = failureSchema().safeParse(data);
  if (!parsed.success) return null;
  const { conversation_id, failure_reason, metadata } = parsed.data;
  const { callSid, from, to } = metadata.body;
  return {
    conversationId: conversation_id,
    direction: "outbound",
    status: "failed",
    agentNumber: from && (normalizePhoneNumber(from) ?? from),
    otherParty: otherParty(to),
    callSid,
    startedAt: optionalTime().parse(eventTimestamp),
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
