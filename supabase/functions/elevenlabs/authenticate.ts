import { ApiError } from "../_shared/http/api-error.ts";
import { decodeHex, timingSafeEqual } from "../_shared/std/std.ts";

/**
 * Makes a check that takes as long for a wrong text as for the right one: it compares the hashes of both. So its time
 * reveals neither letters nor the length of the secret.
 */
export function createSecretCheck(
  secret: string,
): (text: string) => Promise<boolean> {
  const expected = hash(secret);
  return async (text) => timingSafeEqual(await hash(text), await expected);
}

function hash(text: string): Promise<ArrayBuffer> {
  return crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
}

/** As in ElevenLabs' own library: `wrapper/webhooks.js` in @elevenlabs/elevenlabs-js. */
const MAX_AGE_SECONDS = 30 * 60;
/** Our clock and ElevenLabs' may differ. */
const MAX_AHEAD_SECONDS = 5 * 60;

/** The parts of a request that its signature proves. */
export interface SignedRequest {
  /** `ElevenLabs-Signature`: `t=<unix seconds>,v0=<hex>`. */
  readonly header: string | null;
  /** The body as sent, byte by byte. */
  readonly body: Uint8Array<ArrayBuffer>;
}

/** Makes the key that ElevenLabs signs with. */
export function importSigningKey(secret: string): Promise<CryptoKey> {
  return crypto.subtle.importKey(
    "raw",
    new TextEncoder().encode(secret),
    { name: "HMAC", hash: "SHA-256" },
    false,
    ["verify"],
  );
}

/**
 * Checks that ElevenLabs sent the request, and recently: HMAC-SHA256 over time, dot and body, compared in constant
 * time. https://elevenlabs.io/docs/eleven-agents/workflows/post-call-webhooks
 *
 * @throws {ApiError} 401 `INVALID_SIGNATURE`
 */
export async function verifySignature(
  { header, body }: SignedRequest,
  key: CryptoKey,
  now: Date,
): Promise<void> {
  const { time, signature } = parseHeader(header ?? "");
  const age = now.getTime() / 1000 - Number(time);
  if (age > MAX_AGE_SECONDS) throw refusal("it is older than 30 minutes");
  if (age < -MAX_AHEAD_SECONDS) {
    throw refusal("it is more than 5 minutes ahead");
  }
  const prefix = new TextEncoder().encode(`${time}.`);
  const content = new Uint8Array(prefix.length + body.length);
  content.set(prefix);
  content.set(body, prefix.length);
  if (!await crypto.subtle.verify("HMAC", key, signature, content)) {
    throw refusal("it does not fit");
  }
}

function parseHeader(header: string) {
  const parts = header.split(",").map((part) => part.trim());
  const time = /^t=(\d{1,12})$/.exec(
    parts.find((part) => part.startsWith("t=")) ?? "",
  )?.[1];
  const hex = /^v0=((?:[0-9a-f]{2})+)$/i.exec(
    parts.find((part) => part.startsWith("v0=")) ?? "",
  )?.[1];
  if (time === undefined || hex === undefined) {
    throw refusal("it is missing or malformed");
  }
  return { time, signature: decodeHex(hex) };
}

function refusal(reason: string): ApiError {
  return new ApiError(
    "INVALID_SIGNATURE",
    `The signature in "ElevenLabs-Signature" is not valid: ${reason}`,
  );
}
