import { canTwilioReach } from "../twilio/can-twilio-reach.ts";
import { VOICE_PATH } from "./voice-addresses.ts";

/** The message for callers when the organization's name is unknown or must not be said. */
export const NEUTRAL_MESSAGE =
  "Thank you for calling. We cannot take your call right now. Please try again later. Goodbye.";

/** The URLs that answer a number's calls until ElevenLabs does; none where Twilio cannot reach us. */
export interface VoiceOptions {
  readonly voiceUrl?: string;
  readonly voiceMethod?: "POST";
  readonly voiceFallbackUrl?: string;
  readonly voiceFallbackMethod?: "GET";
}

/**
 * Twilio's own Message Twimlet, which speaks the text in its URL. Twilio asks it when our functions do not answer
 * (https://www.twilio.com/labs/twimlets/message, https://www.twilio.com/docs/usage/security/availability-reliability).
 */
const FALLBACK_URL = `https://twimlets.com/message?Message%5B0%5D=${
  encodeURIComponent(NEUTRAL_MESSAGE)
}`;

/**
 * The voice options of a purchase: none where Twilio cannot reach us, because Twilio would refuse the purchase.
 *
 * @param functionsUrl the functions' public URL, without a slash at the end
 * @param apiBaseUrl the API's URL, when it is not Twilio itself
 */
export function voiceOptions(
  functionsUrl: string,
  apiBaseUrl: string | undefined,
): VoiceOptions {
  return canTwilioReach(functionsUrl, apiBaseUrl)
    ? {
      voiceUrl: functionsUrl + VOICE_PATH,
      voiceMethod: "POST",
      voiceFallbackUrl: FALLBACK_URL,
      voiceFallbackMethod: "GET",
    }
    : {};
}
