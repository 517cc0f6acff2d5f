import { Hono } from "hono";
import twilio from "twilio";
import { z } from "zod";
import type { Simulation } from "../simulation.ts";
import type { Call } from "../state/schemas.ts";
import type { ConversationInit } from "../state/webhooks.ts";
import {
  chooseFirstMessage,
  initiationDataSchema,
  renderGreeting,
} from "./render-greeting.ts";

const formSchema = z.object({
  CallSid: z.string(),
  From: z.string(),
  To: z.string(),
});

/**
 * The address to which an import points a number's calls. Here the TwiML says the greeting; in reality it opens a
 * stream. Twilio's signature is not checked: only our simulator of Twilio calls here.
 */
export function createInboundRoute(simulation: Simulation): Hono {
  return new Hono().post("/twilio/inbound_call", async (c) => {
    const form = formSchema.parse(await c.req.parseBody());
    const { greeting } = await answerCall(simulation, {
      callSid: form.CallSid,
      from: form.From,
      to: form.To,
    });
    const twiml = new twilio.twiml.VoiceResponse();
    twiml.say(greeting);
    return c.body(twiml.toString(), 200, { "Content-Type": "text/xml" });
  });
}

/** A call that Twilio hands over. */
interface IncomingCall {
  readonly callSid: string;
  readonly from: string;
  readonly to: string;
}

/**
 * Lets the number's agent answer: asks the webhook while the call rings, puts the answer into the agent's first
 * message, and keeps the conversation. Throws an Error when the caller would hear nothing.
 */
async function answerCall(
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
  return workspace.addCall({
    direction: "inbound",
    callSid,
    agentId: agent.agentId,
    phoneNumberId: number.phoneNumberId,
    from,
    to,
    dynamicVariables,
    greeting: renderGreeting(
      chooseFirstMessage(agent, answer),
      dynamicVariables,
    ),
  });
}

/** ElevenLabs does not document how long it waits; a caller hears nothing meanwhile. */
const TIMEOUT_MILLISECONDS = 5_000;

/** https://elevenlabs.io/docs/eleven-agents/customization/personalization/twilio-personalization */
const answerSchema = initiationDataSchema.extend({
  type: z.literal("conversation_initiation_client_data"),
});

/** A ringing call, in ElevenLabs's fields. */
interface RingingCall {
  readonly caller_id: string;
  readonly agent_id: string;
  readonly called_number: string;
  readonly call_sid: string;
}

/** Asks the workspace's webhook about a call. Throws an Error when ElevenLabs could not use the answer. */
async function askWebhook(
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

/** The headers, with the secrets in place of their ids. */
function sentHeaders(headers: ConversationInit["headers"]) {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      typeof value === "string" ? value : value.value,
    ]),
  );
}
