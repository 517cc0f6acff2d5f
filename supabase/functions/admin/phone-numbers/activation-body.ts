import { z } from "zod";
import { parseJsonBody, validate } from "../../_shared/http/validate.ts";

const schema = z.strictObject({
  elevenLabsPhoneId: z.string().trim().regex(/^[!-~]{1,128}$/, {
    error: "must be the id that ElevenLabs shows, without blanks",
  }).optional(),
  skipVerification: z.boolean().default(false),
  replace: z.boolean().default(false),
}).superRefine((body, context) => {
  if (body.elevenLabsPhoneId !== undefined) return;
  for (const field of ["skipVerification", "replace"] as const) {
    if (!body[field]) continue;
    const message = 'needs an "elevenLabsPhoneId"';
    context.addIssue({ code: "custom", path: [field], message });
  }
});

/**
 * Reads the body of an activation: `{"elevenLabsPhoneId": "…"}`, perhaps with `"skipVerification": true`, and with
 * `"replace": true` where the number has another id; or nothing, when ElevenLabs is to be asked for the id.
 *
 * @throws {ApiError} 400 `INVALID_BODY` with what is wrong
 */
export function parseActivation(body: string): z.output<typeof schema> {
  return validate(schema, body.trim() === "" ? {} : parseJsonBody(body), {
    code: "INVALID_BODY",
    message: 'The body must be empty or {"elevenLabsPhoneId": "<the id>"}',
  });
}
