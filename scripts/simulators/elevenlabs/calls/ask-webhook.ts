import { z } from "zod";
import { dynamicVariablesSchema } from "../state/schemas.ts";
import type { ConversationInit } from "../state/webhooks.ts";

/** How long ElevenLabs waits is not documented; a caller hears nothing meanwhile. */
const TIMEOUT_MILLISECONDS = 5_000;

/** https://elevenlabs.io/docs/eleven-agents/customization/personalization/twilio-personalization */
const answerSchema = z.object({
  type: z.literal("conversation_initiation_client_data"),
  dynamic_variables: dynamicVariablesSchema.default({}),
  conversation_config_override: z.object({
    agent: z.object({ first_message: z.string().optional() }).optional(),
  }).optional(),
});

/** A call that rings, in ElevenLabs's words. */
export interface RingingCall {
  readonly caller_id: string;
  readonly agent_id: string;
  readonly called_number: string;
  readonly call_sid: string;
}

/** What the workspace's webhook says about a call. Throws an Error when it says nothing that ElevenLabs could use. */
export async function askWebhook(
  { url, headers }: ConversationInit,
  call: RingingCall,
): Promise<z.output<typeof answerSchema>> {
  const response = await fetch(url, {
    method: "POST",
    headers: { ...sentHeaders(headers), "Content-Type": "application/json" },
    body: JSON.stringify(call),
    signal: AbortSignal.timeout(TIMEOUT_MILLISECONDS),
  });
  const body = await response.text();
  if (!response.ok) {
    throw new Error(`"${url}" answered ${response.status}: ${body}`);
  }
  return answerSchema.parse(JSON.parse(body));
}

/** The headers with the secrets themselves. */
function sentHeaders(headers: ConversationInit["headers"]) {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      typeof value === "string" ? value : value.value,
    ]),
  );
}
