import { createHmac } from "node:crypto";

/** The secret that test events are signed with. */
export const POST_CALL_SECRET = "wsec_of_the_tests";

/**
 * The header of an event signed as ElevenLabs signs it: HMAC-SHA256 over "time.body" with the secret's text, in hex.
 */
export function signEvent(
  body: string,
  { secret = POST_CALL_SECRET, ageInSeconds = 0, now = new Date() } = {},
): string {
  const time = Math.floor(now.getTime() / 1000) - ageInSeconds;
  const signature = createHmac("sha256", secret).update(`${time}.${body}`)
    .digest("hex");
  return `t=${time},v0=${signature}`;
}
