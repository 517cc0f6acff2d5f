import { z } from "zod";
import type { IncomingCall } from "./call-book.ts";

/** The parameters of https://www.twilio.com/docs/voice/twiml#twilios-request-to-your-application that matter here. */
const schema = z.object({
  CallSid: z.string().regex(/^CA[0-9a-fA-F]{32}$/),
  To: z.string().regex(/^\+[1-9]\d{6,14}$/),
  From: z.string().min(1).max(256),
}).transform((form): IncomingCall => ({
  callSid: form.CallSid,
  phoneNumber: form.To,
  caller: form.From,
}));

/** Reads the call from Twilio's form; null when it is not a call to a phone number. */
export function readCall(form: URLSearchParams): IncomingCall | null {
  return schema.safeParse(Object.fromEntries(form)).data ?? null;
}
