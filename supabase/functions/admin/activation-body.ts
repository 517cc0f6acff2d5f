import { z } from "zod";
import { parseJsonBody, validate } from "../_shared/validate.ts";

const schema = z.strictObject({
  elevenLabsPhoneId: z.string().trim().regex(/^[!-~]{1,128}$/, {
    error: "must be the id that ElevenLabs shows, without blanks",
  }),
});

/**
 * Reads the body of an activation: `{"elevenLabsPhoneId": "…"}`.
 *
 * @throws {ApiError} 400 `INVALID_BODY` with what is wrong
 */
export function parseActivation(body: string): z.output<typeof schema> {
  return validate(schema, parseJsonBody(body), {
    code: "INVALID_BODY",
    message: 'The body must be {"elevenLabsPhoneId": "<the id>"}',
  });
}
