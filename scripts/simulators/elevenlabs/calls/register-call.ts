import { Hono } from "hono";
import twilio from "twilio";
import { z } from "zod";
import { notFound, refusal } from "../api/elevenlabs-error.ts";
import type { Simulation } from "../simulation.ts";
import { makeId, TELEPHONE_AUDIO } from "../state/schemas.ts";
import type { RegisteredCall } from "./registered-call.ts";
import { chooseFirstMessage, renderGreeting } from "./render-greeting.ts";

const streamPath = "/twilio/stream";

/**
 * Registers a call: each request begins another conversation. Returns the TwiML that opens its stream, which has the
 * conversation's id as public code reads it there; ElevenLabs does not document it. An agent with the wrong audio is
 * refused here: in reality, the callers would hear noise. Throws the ElevenLabsError of a refusal.
 *
 * @param origin the simulator's own
 */
export function registerCall(
  { workspace, registeredCalls }: Simulation,
  request: RegisteredCall,
  origin: string,
): string {
  const agent = workspace.findAgent(request.agent_id);
  if (agent === null) throw notFound(request.agent_id);
  for (const format of [agent.inputFormat, agent.outputFormat]) {
    if (format !== TELEPHONE_AUDIO) {
      throw refusal(
        400,
        "invalid_audio_format",
        `The agent has the audio format ${format}, and Twilio needs ${TELEPHONE_AUDIO}`,
      );
    }
  }
  const conversationId = makeId("conv");
  registeredCalls.set(conversationId, request);
  const twiml = new twilio.twiml.VoiceResponse();
  twiml.connect().stream({ url: origin.replace(/^http/, "ws") + streamPath })
    .parameter({ name: "conversation_id", value: conversationId });
  return twiml.toString();
}

const formSchema = z.object({
  CallSid: z.string(),
  conversation_id: z.string(),
});

/**
 * Where the stream of a registered call leads. Here one request stands for the stream, and its answer for the agent's
 * first sentence; only now there is a conversation. A stream is opened once.
 */
export function createStreamRoute(
  { workspace, registeredCalls }: Simulation,
): Hono {
  return new Hono().post(streamPath, async (c) => {
    const form = formSchema.parse(await c.req.parseBody());
    const call = registeredCalls.get(form.conversation_id);
    registeredCalls.delete(form.conversation_id);
    const agent = workspace.findAgent(call?.agent_id ?? "");
    if (call === undefined || agent === null) {
      throw notFound(form.conversation_id);
    }
    const data = call.conversation_initiation_client_data ?? null;
    const dynamicVariables = data?.dynamic_variables ?? {};
    const { greeting } = workspace.addCall({
      direction: call.direction,
      callSid: form.CallSid,
      agentId: agent.agentId,
      phoneNumberId: null,
      from: call.from_number,
      to: call.to_number,
      dynamicVariables,
      greeting: renderGreeting(
        chooseFirstMessage(agent, data),
        dynamicVariables,
      ),
    }, form.conversation_id);
    return c.json({ heard: greeting });
  });
}
