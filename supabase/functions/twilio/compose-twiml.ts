import { NEUTRAL_MESSAGE } from "../_shared/voice/voice-options.ts";

/** One of https://www.twilio.com/docs/voice/twiml/say/text-speech, for the language of the messages. */
const SPEECH = 'voice="Polly.Joanna" language="en-US"';

/** The characters that XML 1.0 cannot hold (https://www.w3.org/TR/xml/#charsets); a name may have them. */
const NOT_XML =
  /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/**
 * The answer to a call that no agent takes: a message, and the end of the call.
 *
 * @param organizationName the called organization; null where callers must not hear it
 */
export function composeTwiml(organizationName: string | null): string {
  return say(messageFor(organizationName));
}

/** The answer to a call of ours that somebody took, and that no agent can speak in. */
export function composeApology(): string {
  return say(
    "We are sorry, this call cannot be connected at the moment. Goodbye.",
  );
}

/** Written by hand: what Twilio's SDK writes XML with takes longer to load than a caller should wait. */
function say(message: string): string {
  return '<?xml version="1.0" encoding="UTF-8"?><Response>' +
    `<Say ${SPEECH}>${escapeText(message)}</Say><Hangup/></Response>`;
}

function escapeText(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;")
    .replace(/>/g, "&gt;").replace(/\r/g, "&#xD;");
}

function messageFor(organizationName: string | null): string {
  const name = organizationName?.replace(NOT_XML, "").trim();
  if (!name) return NEUTRAL_MESSAGE;
  const greeting = `Thank you for calling ${name}`;
  const sentence = /[.!?]$/.test(name) ? greeting : `${greeting}.`;
  return `${sentence} Our phone line is being set up. Please try again later. Goodbye.`;
}
