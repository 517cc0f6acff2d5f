import { z } from "zod";
import { parseJsonBody, validate } from "../../_shared/http/validate.ts";

const schema = z.strictObject({
  confirm: z.string({ error: "must be text" }).trim().optional(),
});

/**
 * Reads the body of a release: `{"confirm": "<the number>"}`. Whether it is the number, and that it must be there, is for
 * the database to say.
 *
 * @throws {ApiError} 400 `INVALID_BODY` with what is wrong
 */
export function parseConfirmation(body: string): z.output<typeof schema> {
  if (body.trim() === "") return {};
  return validate(schema, parseJsonBody(body), {
    code: "INVALID_BODY",
    message: 'The body must be {"confirm": "<the phone number>"}',
  });
}
