import { z } from "zod";
import { parseJsonBody, validate } from "../../_shared/http/validate.ts";

const schema = z.strictObject({
  // Counted as the database counts: by characters. It stores neither control characters nor halves of a pair.
  reason: z.string({ error: "must be text" }).trim()
    .regex(/^(?:[^\p{Cc}\p{Cs}]|[\t\r\n]){1,500}$/u, {
      error: "must have 1 to 500 characters",
    }),
});

/**
 * Reads the body of a dismissal: `{"reason": "…"}`.
 *
 * @throws {ApiError} 400 `INVALID_BODY` with what is wrong
 */
export function parseDismissal(body: string): z.output<typeof schema> {
  return validate(schema, parseJsonBody(body), {
    code: "INVALID_BODY",
    message: 'The body must be {"reason": "<why it needs no work>"}',
  });
}
