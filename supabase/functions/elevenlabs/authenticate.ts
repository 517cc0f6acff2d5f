import { ApiError } from "../_shared/http/api-error.ts";
import type { AcceptedSecrets } from "../_shared/configuration/accepted-secrets.ts";
import { decodeHex } from "../_shared/std/std.ts";

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

/** Makes the keys that ElevenLabs may sign with. */
export function importSigningKeys(
  secrets: AcceptedSecrets,
): Promise<readonly CryptoKey[]> {
  return Promise.all(secrets.map((secret) =>
    crypto.subtle.importKey(
      "raw",
      new TextEncoder().encode(secret),
      { name: "HMAC", hash: "SHA-256" },
      false,
      ["verify"],
    )
  ));
}

/**
 * Checks that ElevenLabs sent the request, and recently: HMAC-SHA256 over time, dot and body, compared in constant
 * time. https://elevenlabs.io/docs/eleven-agents/workflows/post-call-webhooks
 *
 * @throws {ApiError} 401 `INVALID_SIGNATURE`
 */
export async function verifySignature(
  { header, body }: SignedRequest,
  keys: readonly CryptoKey[],
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
  const fits = await Promise.all(
    keys.map((key) => crypto.subtle.verify("HMAC", key, signature, content)),
  );
  if (!fits.includes(true)) throw refusal("it does not fit");
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
