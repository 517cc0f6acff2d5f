import { createHmac } from "node:crypto";
import { z } from "zod";
import type { Simulation } from "../simulation.ts";
import type { Call } from "../state/schemas.ts";

/** How a call ends. */
export const callEndSchema = z.strictObject({
  durationSeconds: z.int().min(0).default(42),
  result: z.enum(["answered", "voicemail", "busy", "no_answer", "failed"])
    .default("answered"),
  /** In ElevenLabs's credits. */
  cost: z.number().min(0).default(137),
});
export type CallEnd = z.input<typeof callEndSchema>;

/**
 * Reports to the webhook that a call is over, as https://elevenlabs.io/docs/eleven-agents/workflows/post-call-webhooks
 * describes, and returns the status of the answer. Throws an Error when there is no such webhook, or it is switched
 * off.
 */
export async function finishCall(
  { webhooks, workspace }: Simulation,
  call: Call,
  end: z.output<typeof callEndSchema>,
): Promise<number> {
  const { postCall } = webhooks.of(workspace.findAgent(call.agentId));
  if (postCall === null || postCall.isDisabled || postCall.isAutoDisabled) {
    throw new Error("The workspace has no such webhook switched on");
  }
  const seconds = Math.floor(Date.now() / 1000);
  const body = JSON.stringify({
    type: "post_call_transcription",
    event_timestamp: seconds,
    data: describe(call, end),
  });
  const signature = createHmac("sha256", postCall.secret)
    .update(`${seconds}.${body}`).digest("hex");
  const response = await fetch(postCall.url, {
    method: "POST",
    headers: {
      "Content-Type": "application/json",
      "ElevenLabs-Signature": `t=${seconds},v0=${signature}`,
    },
    body,
  });
  await response.body?.cancel();
  return response.status;
}

function describe(call: Call, end: z.output<typeof callEndSchema>) {
  const isInbound = call.direction === "inbound";
  return {
    agent_id: call.agentId,
    conversation_id: call.conversationId,
    status: "done",
    transcript: [{ role: "agent", message: call.greeting }],
    metadata: {
      start_time_unix_secs: Math.floor(Date.parse(call.placedAt) / 1000),
      call_duration_secs: end.durationSeconds,
      cost: end.cost,
      phone_call: {
        type: "twilio",
        direction: call.direction,
        phone_number_id: call.phoneNumberId,
        agent_number: isInbound ? call.to : call.from,
        external_number: isInbound ? call.from : call.to,
        call_sid: call.callSid,
        stream_sid: call.callSid.replace("CA", "MZ"),
        call_result: end.result,
      },
    },
    conversation_initiation_client_data: {
      dynamic_variables: call.dynamicVariables,
    },
    has_audio: false,
    has_user_audio: false,
    has_response_audio: false,
  };
}
