import { z } from "zod";
import { pastedElevenLabsPhoneId } from "../../_shared/activation/activate-phone-number.ts";
import { parseJsonBody, validate } from "../../_shared/http/validate.ts";

const activationBody = z.strictObject({
  elevenLabsPhoneId: pastedElevenLabsPhoneId.optional(),
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
 * `"replace": true` where the number has another id; or an empty body, which asks ElevenLabs for the id.
 *
 * @throws {ApiError} 400 `INVALID_BODY` with each mistake
 */
export function parseActivation(body: string): z.output<typeof activationBody> {
  const input = body.trim() === "" ? {} : parseJsonBody(body);
  return validate(activationBody, input, {
    code: "INVALID_BODY",
    message: 'The body must be empty or {"elevenLabsPhoneId": "<the id>"}',
  });
}
