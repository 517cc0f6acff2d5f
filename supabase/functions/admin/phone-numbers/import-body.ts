import { z } from "zod";
import { parseJsonBody, validate } from "../../_shared/http/validate.ts";

/**
 * Makes sure that the body of an import asks for nothing: it is empty, or `{}`.
 *
 * @throws {ApiError} 400 `INVALID_BODY`
 */
export function parseImport(body: string): void {
  if (body.trim() === "") return;
  validate(z.strictObject({}), parseJsonBody(body), {
    code: "INVALID_BODY",
    message: "The body must be empty",
  });
}
