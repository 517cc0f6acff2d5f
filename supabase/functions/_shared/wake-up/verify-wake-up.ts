import { Webhook } from "standardwebhooks";
import { z } from "zod";
import type { AcceptedSecrets } from "../configuration/accepted-secrets.ts";
import { ApiError } from "../http/api-error.ts";
import { timingSafeEqual } from "../std/std.ts";

/** As Standard Webhooks says. */
const MAX_DIFFERENCE_SECONDS = 5 * 60;

const headersSchema = z.object({
  "webhook-id": z.string().min(1),
  "webhook-timestamp": z.string().regex(/^\d{1,12}$/),
  "webhook-signature": z.string().min(1),
});

const bodySchema = z.object({ type: z.string() });

/** A function, and the secrets that wake-ups for it are signed with. */
export interface WakeUpRecipient {
  /** The function as the database calls it. */
  readonly functionName: string;
  readonly wakeUpSecrets: AcceptedSecrets;
}

/**
 * Checks that the database sent the request, and to this function: Standard Webhooks, HMAC-SHA256 over id, timestamp and
 * body, compared in constant time, no older or newer than five minutes (https://www.standardwebhooks.com). All functions
 * share the secret, so the body names the function: a wake-up that was overheard wakes no other. Returns the signed id.
 *
 * @throws {ApiError} 401 `CLOCK_MISMATCH` when the signature is right and its time is not, else `INVALID_SIGNATURE`
 */
export async function verifyWakeUp(
  request: Request,
  { functionName, wakeUpSecrets }: WakeUpRecipient,
): Promise<string> {
  const body = await request.text();
  const headers = headersSchema.safeParse(Object.fromEntries(request.headers));
  if (!headers.success) throw refusal("a header is missing or malformed");
  const {
    "webhook-id": id,
    "webhook-timestamp": timestamp,
    "webhook-signature": signatures,
  } = headers.data;
  const sentAt = new Date(Number(timestamp) * 1000);
  const isSigned = wakeUpSecrets.map((secret) =>
    hasSignature(signatures, new Webhook(secret).sign(id, sentAt, body))
  ).includes(true);
  if (!isSigned) throw refusal("the signature does not fit");
  const { type } = bodySchema.safeParse(parseJson(body)).data ?? {};
  if (type !== `${functionName}.wake_up`) {
    throw refusal("it is for another function");
  }
  requirePresentTime(sentAt);
  return id;
}

/** Whether the expected signature is among those of the header, which are separated by blanks. */
function hasSignature(signatures: string, expected: string): boolean {
  const encoder = new TextEncoder();
  const wanted = encoder.encode(expected);
  return signatures.split(" ").map((signature) => encoder.encode(signature))
    .map((given) =>
      given.length === wanted.length && timingSafeEqual(given, wanted)
    ).includes(true);
}

function requirePresentTime(sentAt: Date): void {
  const secondsAhead = Math.round((sentAt.getTime() - Date.now()) / 1000);
  if (Math.abs(secondsAhead) <= MAX_DIFFERENCE_SECONDS) return;
  throw new ApiError(
    "CLOCK_MISMATCH",
    `The wake-up is signed well, and its time is ${
      Math.abs(secondsAhead)
    } seconds ${
      secondsAhead > 0 ? "ahead of" : "behind"
    } this function's clock`,
    { details: { secondsAhead } },
  );
}

function refusal(reason: string): ApiError {
  return new ApiError(
    "INVALID_SIGNATURE",
    `Only the database may wake this function: ${reason}`,
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
