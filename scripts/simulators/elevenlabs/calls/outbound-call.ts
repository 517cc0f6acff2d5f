import { randomBytes } from "node:crypto";
import { z } from "zod";
import { notFound, refusal } from "../api/elevenlabs-error.ts";
import { dynamicVariablesSchema } from "../state/schemas.ts";
import type { Workspace } from "../state/workspace.ts";
import { renderGreeting } from "./render-greeting.ts";

/** The request of a call through Twilio: the fields of ElevenLabs's SDK 2.73.0 that matter here. */
export const outboundCallSchema = z.object({
  agent_id: z.string(),
  agent_phone_number_id: z.string(),
  to_number: z.string(),
  conversation_initiation_client_data: z.object({
    dynamic_variables: dynamicVariablesSchema.nullish(),
  }).nullish(),
});

/**
 * Places a call: each request places another one. The words of the refusal of a number without Twilio's credentials
 * were observed (https://github.com/elevenlabs/elevenlabs-mcp/issues/40). ElevenLabs does not document its answer for a
 * destination that Twilio cannot call: here it is one without success. Throws the ElevenLabsError of a refusal.
 */
export function placeOutboundCall(
  workspace: Workspace,
  request: z.output<typeof outboundCallSchema>,
) {
  const { agent_id, agent_phone_number_id, to_number } = request;
  const agent = workspace.findAgent(agent_id);
  if (agent === null) throw notFound(agent_id);
  const number = workspace.findNumber(agent_phone_number_id);
  if (number === null) throw notFound(agent_phone_number_id);
  if (!number.hasTwilioCredentials) {
    throw refusal(
      400,
      "invalid_provider_config",
      "Missing some Twilio credentials for the number, please delete and re-create it",
    );
  }
  if (!/^\+[1-9]\d{6,14}$/.test(to_number)) {
    const message = `The phone number ${to_number} is not valid`;
    return { success: false, message, conversation_id: null, callSid: null };
  }
  const data = request.conversation_initiation_client_data;
  const dynamicVariables = data?.dynamic_variables ?? {};
  const call = workspace.addCall({
    direction: "outbound",
    callSid: `CA${randomBytes(16).toString("hex")}`,
    agentId: agent_id,
    phoneNumberId: number.phoneNumberId,
    from: number.phoneNumber,
    to: to_number,
    dynamicVariables,
    greeting: renderGreeting(agent.firstMessage, dynamicVariables),
  });
  return {
    success: true,
    message: "Success",
    conversation_id: call.conversationId,
    callSid: call.callSid,
  };
}
