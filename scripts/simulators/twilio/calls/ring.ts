import { randomBytes } from "node:crypto";
import type { CallInput, CallReport } from "../control-schemas.ts";
import type { Simulation } from "../simulation.ts";
import type { OwnedNumber } from "../state/owned-number.ts";
import { askWebhook } from "./ask-webhook.ts";
import { playTwiml } from "./play-twiml.ts";

const REAL_ELEVENLABS = "https://api.elevenlabs.io";

/**
 * Calls a number: asks its voice URL for TwiML, and returns what the caller hears. Throws an Error when the answer is no
 * TwiML.
 */
export async function ring(
  simulation: Simulation,
  number: OwnedNumber,
  { from, to, elevenLabsUrl, callSid = makeCallSid() }: CallInput,
): Promise<CallReport> {
  const { voice_url: voiceUrl, voice_method: method } = number.configuration;
  if (voiceUrl === "") {
    const heard = [notConfigured];
    return { callSid, answeredBy: "Twilio", heard, streamUrl: null };
  }
  const twiml = await askWebhook(simulation, {
    url: voiceUrl,
    method,
    parameters: parametersOf(simulation, {
      callSid,
      from,
      to,
      direction: "inbound",
      status: "ringing",
    }),
    reachable: (url) =>
      elevenLabsUrl !== undefined && url.startsWith(`${REAL_ELEVENLABS}/`)
        ? elevenLabsUrl + url.slice(REAL_ELEVENLABS.length)
        : url,
  });
  const played = await playTwiml(twiml, callSid);
  return { callSid, answeredBy: voiceUrl, ...played };
}

export function makeCallSid(): string {
  return `CA${randomBytes(16).toString("hex")}`;
}

/** What Twilio tells of a call (https://www.twilio.com/docs/voice/twiml#request-parameters). */
export function parametersOf(
  { accountSid }: Simulation,
  { callSid, from, to, direction, status }: {
    readonly callSid: string;
    readonly from: string;
    readonly to: string;
    readonly direction: "inbound" | "outbound-api";
    readonly status: string;
  },
): Record<string, string> {
  return {
    AccountSid: accountSid,
    ApiVersion: "2010-04-01",
    CallSid: callSid,
    CallStatus: status,
    Called: to,
    Caller: from,
    Direction: direction,
    From: from,
    To: to,
  };
}

/** Like Twilio's message at a number without configuration; Twilio does not document its words. */
const notConfigured = "The number you have dialed has no application.";
