import { createHmac } from "node:crypto";
import { z } from "zod";
import type { StackInfo } from "../../local/stack/stack-info.ts";
import { type Answer, request } from "./request.ts";

/** The secrets of the webhooks, as settings. */
export const webhookSecrets = {
  ELEVENLABS_WEBHOOK_SECRET: "secret of the conversation start",
  ELEVENLABS_POST_CALL_SECRET: "wsec_of_the_call_log",
} as const;

const initSchema = z.object({
  type: z.literal("conversation_initiation_client_data"),
  dynamic_variables: z.record(z.string(), z.string()),
});

/** Asks for the agent's variables as ElevenLabs does while a number rings, and returns them. */
export async function ring(
  info: StackInfo,
  calledNumber: string,
): Promise<Readonly<Record<string, string>>> {
  const { status, body } = await request(
    info,
    "/elevenlabs/conversation-init",
    {
      method: "POST",
      headers: { "x-webhook-secret": webhookSecrets.ELEVENLABS_WEBHOOK_SECRET },
      body: JSON.stringify({
        caller_id: "+16045550199",
        agent_id: "agent_jack",
        called_number: calledNumber,
        call_sid: "CA1",
      }),
    },
  );
  if (status !== 200) throw new Error(`The webhook answered ${status}`);
  return initSchema.parse(body).dynamic_variables;
}

/** The values of a report of a finished call that differ from the usual ones. */
export interface Report {
  readonly conversationId: string;
  readonly agentNumber: string;
  readonly cost?: string;
  /** When the call began, in Unix time; now by default. */
  readonly began?: number;
  readonly ageInSeconds?: number;
  /** Changes the signed body. */
  readonly tamper?: (body: string) => string;
}

/** Reports a call that is over, as ElevenLabs does. */
export function report(
  info: StackInfo,
  { conversationId, agentNumber, cost = "296", ...options }: Report,
): Promise<Answer> {
  const now = Math.floor(Date.now() / 1000);
  const {
    ageInSeconds = 0,
    began = now,
    tamper = (body: string) => body,
  } = options;
  const body = JSON.stringify({
    type: "post_call_transcription",
    event_timestamp: now,
    data: {
      agent_id: "agent_jack",
      conversation_id: conversationId,
      status: "done",
      transcript: [{ role: "user", message: "My card is 4111 1111" }],
      metadata: {
        start_time_unix_secs: began,
        call_duration_secs: 42,
        cost: "COST",
        phone_call: {
          type: "twilio",
          direction: "inbound",
          phone_number_id: "phnum_1",
          agent_number: agentNumber,
          external_number: "+16045550199",
          call_sid: `CA_${conversationId}`,
          call_result: "answered",
        },
      },
    },
  }).replace('"COST"', cost);
  const time = now - ageInSeconds;
  const signature = createHmac(
    "sha256",
    webhookSecrets.ELEVENLABS_POST_CALL_SECRET,
  ).update(`${time}.${body}`).digest("hex");
  return request(info, "/elevenlabs/post-call", {
    method: "POST",
    headers: { "elevenlabs-signature": `t=${time},v0=${signature}` },
    body: tamper(body),
  });
}
