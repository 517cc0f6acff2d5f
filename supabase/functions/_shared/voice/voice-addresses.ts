/** Where Twilio asks us about a call, below the functions' URL. */
export const VOICE_PATH = "/twilio/voice";

/** Where Twilio tells us how a call ended that it placed for us. */
export const CALL_ENDED_PATH = "/twilio/call-ended";

/** The parameter with the token of a call that Twilio places for us. Twilio's signature covers it. */
export const CALL_PARAMETER = "call";

/**
 * The address that Twilio is given with one call.
 *
 * @param functionsUrl the functions' public URL, without a slash at the end
 * @param token nobody else has it
 */
export function addressOfCall(
  path: typeof VOICE_PATH | typeof CALL_ENDED_PATH,
  functionsUrl: string,
  token: string,
): string {
  return `${functionsUrl}${path}?${CALL_PARAMETER}=${
    encodeURIComponent(token)
  }`;
}
