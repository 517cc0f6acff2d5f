import VoiceResponse from "twilio/lib/twiml/VoiceResponse.js";
import { NEUTRAL_MESSAGE } from "../_shared/voice/voice-options.ts";

/** One of https://www.twilio.com/docs/voice/twiml/say/text-speech, for the language of the messages. */
const SPEECH = { voice: "Polly.Joanna", language: "en-US" } as const;

/** The characters that XML 1.0 cannot hold (https://www.w3.org/TR/xml/#charsets); a name may have them. */
const NOT_XML =
  /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/**
 * The answer to a call that no agent takes: a message, and the end of the call.
 *
 * @param organizationName the called organization; null where callers must not hear it
 */
export function composeTwiml(organizationName: string | null): string {
  const response = new VoiceResponse();
  response.say(SPEECH, messageFor(organizationName));
  response.hangup();
  return response.toString();
}

/** The answer to a call of ours that somebody took, and that no agent can speak in. */
export function composeApology(): string {
  const response = new VoiceResponse();
  response.say(
    SPEECH,
    "We are sorry, this call cannot be connected at the moment. Goodbye.",
  );
  response.hangup();
  return response.toString();
}

function messageFor(organizationName: string | null): string {
  const name = organizationName?.replace(NOT_XML, "").trim();
  if (!name) return NEUTRAL_MESSAGE;
  const greeting = `Thank you for calling ${name}`;
  const sentence = /[.!?]$/.test(name) ? greeting : `${greeting}.`;
  return `${sentence} Our phone line is being set up. Please try again later. Goodbye.`;
}
