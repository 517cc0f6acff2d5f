import { z } from "zod";
import { pastedElevenLabsPhoneId } from "../_shared/activation/activate-phone-number.ts";
import { ApiError } from "../_shared/http/api-error.ts";
import { parseJsonBody, validate } from "../_shared/http/validate.ts";
import { encodeHex } from "../_shared/std/std.ts";

const openBody = z.strictObject({
  token: z.string({ error: "must be the token of the link" }),
});

const activateBody = openBody.extend({
  elevenLabsPhoneId: pastedElevenLabsPhoneId.optional(),
});

/** 32 bytes in base64url: the last of 43 characters carries four bits. */
const TOKEN = /^[\w-]{42}[AEIMQUYcgkosw048]$/;

/**
 * Reads the body of a request to open a link: `{"token": "…"}`.
 *
 * @throws {ApiError} 400 `INVALID_BODY`
 */
export function parseOpening(body: string): z.output<typeof openBody> {
  return validate(openBody, parseJsonBody(body), {
    code: "INVALID_BODY",
    message: 'The body must be {"token": "<the token of the link>"}',
  });
}

/**
 * Reads the body of an activation with a link: `{"token": "…", "elevenLabsPhoneId": "…"}`, where the id may be missing.
 *
 * @throws {ApiError} 400 `INVALID_BODY` with each mistake
 */
export function parseActivation(body: string): z.output<typeof activateBody> {
  return validate(activateBody, parseJsonBody(body), {
    code: "INVALID_BODY",
    message:
      'The body must be {"token": "<the token of the link>"}, perhaps with "elevenLabsPhoneId"',
  });
}

/**
 * The hash by which the database knows a token. Text in another form is no token, and the database is not asked.
 *
 * @throws {ApiError} 404 `ACTIVATION_LINK_UNKNOWN`
 */
export async function hashToken(token: string): Promise<string> {
  if (!TOKEN.test(token)) {
    throw new ApiError(
      "ACTIVATION_LINK_UNKNOWN",
      "The activation link is not complete: open it from the message again, or copy all of it",
    );
  }
  const bytes = new TextEncoder().encode(token);
  return encodeHex(await crypto.subtle.digest("SHA-256", bytes));
}
