import { z } from "zod";
import { ApiError } from "../_shared/api-error.ts";
import { validate } from "../_shared/validate.ts";

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
  return validate(schema, parseJson(body), {
    code: "INVALID_BODY",
    message: 'The body must be {"elevenLabsPhoneId": "<the id>"}',
  });
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw new ApiError(400, "INVALID_BODY", "The body is not JSON");
  }
}
