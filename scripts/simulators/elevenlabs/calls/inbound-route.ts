import { Hono } from "hono";
import twilio from "twilio";
import { z } from "zod";
import type { Simulation } from "../simulation.ts";
import { answerCall } from "./answer-call.ts";

const formSchema = z.object({
  CallSid: z.string(),
  From: z.string(),
  To: z.string(),
});

/**
 * Where an import points a number's calls. The greeting is said in the TwiML, which streams it in reality. Twilio's
 * signature is not checked: only our simulator of Twilio calls here.
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
