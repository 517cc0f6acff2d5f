import type { Simulation } from "../simulation.ts";
import type { Call } from "../state/schemas.ts";
import { askWebhook } from "./ask-webhook.ts";
import { renderGreeting } from "./render-greeting.ts";

/** A call that Twilio hands over. */
export interface IncomingCall {
  readonly callSid: string;
  readonly from: string;
  readonly to: string;
}

/**
 * Lets the number's agent answer: asks the webhook while it rings, puts what it says into the agent's first
 * message, and keeps the conversation. Throws an Error when the caller would hear nothing.
 */
export async function answerCall(
  { workspace, webhooks }: Simulation,
  { callSid, from, to }: IncomingCall,
): Promise<Call> {
  const number = workspace.numbers.findLast((one) => one.phoneNumber === to);
  const agent = workspace.findAgent(number?.agentId ?? "");
  if (number === undefined || agent === null) {
    throw new Error(`No agent answers "${to}"`);
  }
  const { conversationInit } = webhooks.of(agent);
  const answer = agent.asksWebhook && conversationInit !== null
    ? await askWebhook(conversationInit, {
      caller_id: from,
      agent_id: agent.agentId,
      called_number: to,
      call_sid: callSid,
    })
    : null;
  const dynamicVariables = answer?.dynamic_variables ?? {};
  const override = answer?.conversation_config_override?.agent?.first_message;
  const firstMessage = agent.allowsFirstMessage && override !== undefined
    ? override
    : agent.firstMessage;
  return workspace.addCall({
    direction: "inbound",
    callSid,
    agentId: agent.agentId,
    phoneNumberId: number.phoneNumberId,
    from,
    to,
    dynamicVariables,
    greeting: renderGreeting(firstMessage, dynamicVariables),
  });
}
