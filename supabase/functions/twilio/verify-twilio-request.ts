import type { AcceptedSecrets } from "../_shared/configuration/accepted-secrets.ts";
import { createSecretCheck } from "../_shared/configuration/secret-check.ts";
import { ApiError } from "../_shared/http/api-error.ts";

/** The URL and the keys of Twilio's signature. */
export interface Signing {
  readonly keys: Promise<readonly CryptoKey[]>;
  /** The URL that Twilio was given: a gateway or a rewrite may have changed the request's own URL. */
  readonly url: string;
}

/** Makes the keys of the tokens that Twilio may sign with. */
export function importTwilioKeys(
  authTokens: AcceptedSecrets,
): Promise<readonly CryptoKey[]> {
  return Promise.all(authTokens.map((token) =>
    crypto.subtle.importKey(
      "raw",
      encoder.encode(token),
      { name: "HMAC", hash: "SHA-1" },
      false,
      ["sign"],
    )
  ));
}

/**
 * Checks that Twilio sent the request: HMAC-SHA1 over the public URL and the sorted parameters, compared in constant
 * time (https://www.twilio.com/docs/usage/security#validating-requests). Returns the parameters. Twilio's SDK does the
 * same, with modules of Node that take longer to load than a caller should wait; the tests sign with it.
 *
 * @throws {ApiError} 403 `INVALID_TWILIO_SIGNATURE`
 */
export async function verifyTwilioRequest(
  request: Request,
  { keys, url }: Signing,
): Promise<URLSearchParams> {
  const signature = request.headers.get("x-twilio-signature") ?? "";
  const form = new URLSearchParams(await request.text());
  const parameters = joinParameters(form);
  const urls = spellingsOf(url + new URL(request.url).search);
  const ownKeys = await keys;
  for (const spelling of urls) {
    const signed = encoder.encode(spelling + parameters);
    const expected = await Promise.all(
      ownKeys.map((key) => crypto.subtle.sign("HMAC", key, signed)),
    );
    if (createSecretCheck(expected.map(toBase64))(signature)) return form;
  }
  throw new ApiError(
    "INVALID_TWILIO_SIGNATURE",
    "Only Twilio may call this: the signature is not that of the public URL and the account",
  );
}

const encoder = new TextEncoder();

function toBase64(bytes: ArrayBuffer): string {
  return btoa(String.fromCharCode(...new Uint8Array(bytes)));
}

/** Each name with each of its values, sorted by both. */
function joinParameters(form: URLSearchParams): string {
  return [...new Set(form.keys())].sort().flatMap((name) =>
    [...new Set(form.getAll(name))].sort().map((value) => name + value)
  ).join("");
}

/**
 * The ways in which Twilio may have written a URL, the usual one first: as it was given, or with or without the port of
 * its scheme, and each of these also as `URL` writes it.
 */
function spellingsOf(url: string): ReadonlySet<string> {
  const withoutPort = (text: string) =>
    text.replace(/^([a-z][a-z\d+.-]*:\/\/[^/?#]*?):\d+(?=[/?#]|$)/i, "$1");
  const withPort = (text: string) =>
    withoutPort(text) === text
      ? text.replace(
        /^(https?):\/\/[^/?#]+/i,
        (start, scheme: string) =>
          `${start}:${scheme.toLowerCase() === "https" ? 443 : 80}`,
      )
      : text;
  const all = [url, URL.parse(url)?.href ?? url];
  return new Set(
    all.flatMap((text) => [text, withoutPort(text), withPort(text)]),
  );
}
