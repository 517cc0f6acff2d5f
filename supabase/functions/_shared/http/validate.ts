import type { z } from "zod";
import { ApiError } from "./api-error.ts";
import type { ErrorCode } from "./error-codes.ts";

/**
 * Reads a body as JSON, whatever its content type says.
 *
 * @throws {ApiError} 400 `INVALID_BODY`
 */
export function parseJsonBody(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw new ApiError("INVALID_BODY", "The body is not JSON");
  }
}

/**
 * Parses input of a client.
 *
 * @throws {ApiError} 400 with the given code; `details.issues` tells for each wrong field what is wrong with it
 */
export function validate<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
  refusal: { readonly code: ErrorCode; readonly message: string },
): z.output<Schema> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const issues = result.error.issues.map(({ path, message }) => ({
    field: path.join("."),
    message,
  }));
  throw new ApiError(refusal.code, refusal.message, { details: { issues } });
}
