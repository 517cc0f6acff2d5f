import { createHmac } from "node:crypto";

/** ElevenLabs' event of a finished call: the fields that we read, and a transcript. */
export function transcription(
  metadata: Record<string, unknown> = {},
  phoneCall: Record<string, unknown> = {},
) {
  return {
    type: "post_call_transcription",
    event_timestamp: 1_795_341_660,
    data: {
      agent_id: "agent_jack",
      conversation_id: "conv_1",
      status: "done",
      transcript: [{ role: "user", message: "My card is 4111", cost: 1 }],
      metadata: {
        start_time_unix_secs: 1_795_341_600,
        call_duration_secs: 42,
        cost: 296,
        phone_call: {
          type: "twilio",
          direction: "inbound",
          phone_number_id: "phnum_1",
          agent_number: "+16041234567",
          external_number: "+16045550199",
          call_sid: "CA1",
          stream_sid: "MZ1",
          call_result: "answered",
          ...phoneCall,
        },
        ...metadata,
      },
      analysis: { transcript_summary: "A card number was told" },
      has_audio: true,
    },
  };
}

/** ElevenLabs' event of a call that could not be initiated. */
export function initiationFailure(
  failure_reason: unknown = "busy",
  metadata: unknown = {
    type: "twilio",
    body: {
      CallSid: "CA2",
      CallStatus: "busy",
      From: "+16041234567",
      To: "+16045550199",
    },
  },
) {
  return {
    type: "call_initiation_failure",
    event_timestamp: 1_795_341_600,
    data: {
      agent_id: "agent_jack",
      conversation_id: "conv_2",
      failure_reason,
      metadata,
    },
  };
}

/** The secret that test events are signed with. */
export const POST_CALL_SECRET = "wsec_of_the_tests";

/**
 * The header of an event signed as ElevenLabs signs it: HMAC-SHA256 over "time.body" with the secret's text, in hex.
 */
export function signEvent(
  body: string,
  { secret = POST_CALL_SECRET, ageInSeconds = 0, now = new Date() } = {},
): string {
  const time = Math.floor(now.getTime() / 1000) - ageInSeconds;
  const signature = createHmac("sha256", secret).update(`${time}.${body}`)
    .digest("hex");
  return `t=${time},v0=${signature}`;
}
