import { Webhook, WebhookVerificationError } from "standardwebhooks";
import { ApiError } from "../http/api-error.ts";

/** A wake-up is some hundred bytes. */
const MAX_BODY_CHARACTERS = 10_000;

/**
 * Checks that the database sent the request: Standard Webhooks, HMAC-SHA256 over id, timestamp and body, compared in
 * constant time, no older or newer than five minutes (https://www.standardwebhooks.com).
 *
 * @throws {ApiError} 401 `INVALID_SIGNATURE`
 */
export async function verifyWakeUp(
  request: Request,
  secret: string,
): Promise<void> {
  const body = await request.text();
  try {
    if (body.length > MAX_BODY_CHARACTERS) {
      throw new WebhookVerificationError("Body is too long");
    }
    new Webhook(secret).verify(body, Object.fromEntries(request.headers));
  } catch (error) {
    // Also what it throws for a signed body that is not JSON: nothing of ours.
    throw new ApiError(
      "INVALID_SIGNATURE",
      `Only the database may wake this function: ${
        error instanceof Error ? error.message : "the signature is not valid"
      }`,
    );
  }
}
