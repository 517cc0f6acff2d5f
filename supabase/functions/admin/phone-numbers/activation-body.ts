import { z } from "zod";
import { parseJsonBody, validate } from "../../_shared/http/validate.ts";

const schema = z.strictObject({
  elevenLabsPhoneId: z.string().trim().regex(/^[!-~]{1,128}$/, {
    error: "must be the id that ElevenLabs shows, without blanks",
  }).optional(),
  skipVerification: z.boolean().default(false),
}).refine(
  ({ elevenLabsPhoneId, skipVerification }) =>
    !skipVerification || elevenLabsPhoneId !== undefined,
  { path: ["skipVerification"], error: 'needs an "elevenLabsPhoneId"' },
);

/**
 * Reads the body of an activation: `{"elevenLabsPhoneId": "…"}`, perhaps with `"skipVerification": true`; or nothing, when
 * ElevenLabs is to be asked for the id.
 *
 * @throws {ApiError} 400 `INVALID_BODY` with what is wrong
 */
export function parseActivation(body: string): z.output<typeof schema> {
  return validate(schema, body.trim() === "" ? {} : parseJsonBody(body), {
    code: "INVALID_BODY",
    message: 'The body must be empty or {"elevenLabsPhoneId": "<the id>"}',
  });
}
