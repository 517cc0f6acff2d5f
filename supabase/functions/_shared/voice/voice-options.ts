import { canTwilioReach } from "../twilio/can-twilio-reach.ts";

/** What callers hear when nothing may, or can, be said about whom they called. */
export const NEUTRAL_MESSAGE =
  "Thank you for calling. We cannot take your call right now. Please try again later. Goodbye.";

/** Who answers the calls to a number until ElevenLabs does; nothing where Twilio could not reach us. */
export interface VoiceOptions {
  readonly voiceUrl?: string;
  readonly voiceMethod?: "POST";
  readonly voiceFallbackUrl?: string;
  readonly voiceFallbackMethod?: "GET";
}

/**
 * Twilio's own Message Twimlet, which says what its URL tells it: Twilio asks it when our functions do not answer
 * (https://www.twilio.com/labs/twimlets/message, https://www.twilio.com/docs/usage/security/availability-reliability).
 */
const FALLBACK_URL = `https://twimlets.com/message?Message%5B0%5D=${
  encodeURIComponent(NEUTRAL_MESSAGE)
}`;

/**
 * What a purchase says about voice: nothing where Twilio cannot reach us, because it would refuse the purchase.
 *
 * @param functionsUrl where the outside world calls the functions, without a slash at the end
 * @param apiBaseUrl where Twilio's API is, when it is not Twilio itself
 */
export function voiceOptions(
  functionsUrl: string,
  apiBaseUrl: string | undefined,
): VoiceOptions {
  return canTwilioReach(functionsUrl, apiBaseUrl)
    ? {
      voiceUrl: `${functionsUrl}/twilio/voice`,
      voiceMethod: "POST",
      voiceFallbackUrl: FALLBACK_URL,
      voiceFallbackMethod: "GET",
    }
    : {};
}
