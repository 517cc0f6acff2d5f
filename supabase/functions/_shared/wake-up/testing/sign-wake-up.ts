import { Buffer } from "node:buffer";
import { createHmac } from "node:crypto";

/** The secret that test wake-ups are signed with. */
export const WAKE_UP_SECRET = `whsec_${btoa("a secret of at least 24 bytes")}`;

/** The function that test wake-ups are for. */
export const WOKEN_FUNCTION = "provision-phone-number";

/** The body that the database sends to this function. */
export function wakeUpBody(functionName: string): string {
  return `{"type": "${functionName}.wake_up"}`;
}

/**
 * A wake-up signed as the database signs it: HMAC-SHA256 over "id.timestamp.body" with the bytes behind "whsec_", in
 * base64.
 */
export function signWakeUp(
  {
    body = wakeUpBody(WOKEN_FUNCTION),
    secret = WAKE_UP_SECRET,
    ageInSeconds = 0,
  } = {},
): { readonly headers: Record<string, string>; readonly body: string } {
  const id = "msg_5d3c6c565f0e4e0c9d5e6a7c0b1d2e3f";
  const timestamp = String(Math.floor(Date.now() / 1000) - ageInSeconds);
  const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
  const signature = createHmac("sha256", key)
    .update(`${id}.${timestamp}.${body}`)
    .digest("base64");
  return {
    headers: {
      "content-type": "application/json",
      "webhook-id": id,
      "webhook-timestamp": timestamp,
      "webhook-signature": `v1,${signature}`,
    },
    body,
  };
}
