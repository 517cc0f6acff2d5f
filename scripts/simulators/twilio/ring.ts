import { randomBytes } from "node:crypto";
import { DOMParser } from "@xmldom/xmldom";
import twilio from "twilio";
import type { CallInput, CallReport } from "./control-schemas.ts";
import type { Simulation } from "./simulation.ts";
import type { OwnedNumber } from "./state/owned-number.ts";

const REAL_ELEVENLABS = "https://api.elevenlabs.io";
/** How long Twilio waits for TwiML (https://www.twilio.com/docs/usage/webhooks/webhooks-connection-overrides). */
const TIMEOUT_MILLISECONDS = 15_000;

/**
 * Calls a number: asks its voice URL for TwiML, in a request signed as Twilio signs it
 * (https://www.twilio.com/docs/usage/webhooks/webhooks-security), and returns what the caller hears. Throws an Error
 * when the answer is no TwiML; the fallback URL is not asked, because it may be outside the stack.
 */
export async function ring(
  simulation: Simulation,
  number: OwnedNumber,
  { from, to, elevenLabsUrl }: CallInput,
): Promise<CallReport> {
  const callSid = `CA${randomBytes(16).toString("hex")}`;
  const { voice_url: voiceUrl, voice_method: method } = number.configuration;
  if (voiceUrl === "") {
    return { callSid, answeredBy: "Twilio", heard: [notConfigured] };
  }
  const parameters = {
    AccountSid: simulation.accountSid,
    ApiVersion: "2010-04-01",
    CallSid: callSid,
    CallStatus: "ringing",
    Called: to,
    Caller: from,
    Direction: "inbound",
    From: from,
    To: to,
  };
  const query = new URLSearchParams(parameters);
  const signedUrl = method === "POST" ? voiceUrl : `${voiceUrl}?${query}`;
  const [{ secret } = { secret: "" }] = simulation.credentials;
  const signature = twilio.getExpectedTwilioSignature(
    secret,
    signedUrl,
    method === "POST" ? parameters : {},
  );
  const response = await fetch(reachable(signedUrl, elevenLabsUrl), {
    method,
    headers: { "X-Twilio-Signature": signature },
    ...method === "POST" && { body: query },
    signal: AbortSignal.timeout(TIMEOUT_MILLISECONDS),
  });
  const body = await response.text();
  if (!response.ok) {
    throw new Error(`"${voiceUrl}" answered ${response.status}: ${body}`);
  }
  return { callSid, answeredBy: voiceUrl, heard: readTwiml(body) };
}

/** Like Twilio's message at a number without configuration; Twilio does not document its words. */
const notConfigured = "The number you have dialed has no application.";

function reachable(url: string, elevenLabsUrl: string | undefined): string {
  return elevenLabsUrl !== undefined && url.startsWith(`${REAL_ELEVENLABS}/`)
    ? elevenLabsUrl + url.slice(REAL_ELEVENLABS.length)
    : url;
}

/**
 * The sentences of TwiML that a caller hears, in their order. Only `<Say>` speaks here; recordings and streams are not
 * simulated. Throws an Error for TwiML that Twilio could not read either.
 */
function readTwiml(twiml: string): string[] {
  const onError = (level: string, message: string) => {
    if (level !== "warning") throw new Error(`Not TwiML: ${message}`);
  };
  const document = new DOMParser({ onError }).parseFromString(
    twiml,
    "text/xml",
  );
  if (document.documentElement?.tagName !== "Response") {
    throw new Error("Not TwiML: its element is not <Response>");
  }
  return Array.from(document.getElementsByTagName("Say"))
    .map((say) => (say.textContent ?? "").trim());
}
