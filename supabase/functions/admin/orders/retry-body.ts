import { z } from "zod";
import { parseJsonBody, validate } from "../../_shared/http/validate.ts";

const schema = z.strictObject({
  areaCode: z.string().trim().regex(/^[2-9]\d{2}$/, {
    error: "must be three digits, such as 604",
  }).optional(),
});

/**
 * Reads the body of a retry: nothing, or `{"areaCode": "…"}`.
 *
 * @throws {ApiError} 400 `INVALID_BODY` with what is wrong
 */
export function parseRetry(body: string): z.output<typeof schema> {
  if (body.trim() === "") return {};
  return validate(schema, parseJsonBody(body), {
    code: "INVALID_BODY",
    message: 'The body must be empty or {"areaCode": "<three digits>"}',
  });
}
