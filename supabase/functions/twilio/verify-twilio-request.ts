import { validateRequest } from "twilio/lib/webhooks/webhooks.js";
import type { AcceptedSecrets } from "../_shared/configuration/accepted-secrets.ts";
import { ApiError } from "../_shared/http/api-error.ts";

/** The URL and the tokens of Twilio's signature. */
export interface Signing {
  readonly authTokens: AcceptedSecrets;
  /** The URL that Twilio was given: a gateway or a rewrite may have changed the request's own URL. */
  readonly url: string;
}

/**
 * Checks that Twilio sent the request: HMAC-SHA1 over the public URL and the sorted parameters, compared in constant
 * time (https://www.twilio.com/docs/usage/security#validating-requests). Returns the parameters.
 *
 * @throws {ApiError} 403 `INVALID_TWILIO_SIGNATURE`
 */
export async function verifyTwilioRequest(
  request: Request,
  { authTokens, url }: Signing,
): Promise<URLSearchParams> {
  const signature = request.headers.get("x-twilio-signature") ?? "";
  const form = new URLSearchParams(await request.text());
  const signedUrl = url + new URL(request.url).search;
  const parameters = parametersOf(form);
  const fits = authTokens.map((token) =>
    validateRequest(token, signature, signedUrl, parameters)
  );
  if (!fits.includes(true)) {
    throw new ApiError(
      "INVALID_TWILIO_SIGNATURE",
      "Only Twilio may call this: the signature is not that of the public URL and the account",
    );
  }
  return form;
}

/** Each parameter with all of its values. */
function parametersOf(form: URLSearchParams): Record<string, string[]> {
  return Object.fromEntries(
    [...new Set(form.keys())].map((name) => [name, form.getAll(name)]),
  );
}
