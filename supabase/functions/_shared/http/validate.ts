import { z } from "zod";
import { ApiError } from "./api-error.ts";
import type { ErrorCode } from "./error-codes.ts";

/** Whether the database can store a text: neither U+0000 nor half of a surrogate pair, which JSON can write. */
export function isStorable(text: string): boolean {
  return !/[\0\p{Cs}]/u.test(text);
}

/**
 * Reads a body as JSON, whatever its content type says.
 *
 * @throws {ApiError} 400 `INVALID_BODY`
 */
export function parseJsonBody(body: string): unknown {
  let hasUnstorable = false;
  const note = (name: string, value: unknown) => {
    hasUnstorable ||= !isStorable(name) ||
      (typeof value === "string" && !isStorable(value));
    return value;
  };
  try {
    const input: unknown = JSON.parse(body, note);
    if (!hasUnstorable) return input;
  } catch {
    throw new ApiError("INVALID_BODY", describeBody(body));
  }
  throw new ApiError(
    "INVALID_BODY",
    "The body has text that cannot be stored: U+0000, or half of a surrogate pair",
  );
}

/** What a body is instead of JSON: a client sees neither a body that it forgot nor the form that it made. */
function describeBody(body: string): string {
  if (body.trim() === "") return "There is no body: send JSON";
  // The first boundary of multipart/form-data (https://www.rfc-editor.org/rfc/rfc2046#section-5.1.1).
  return /^--[^\r\n]+\r\nContent-Disposition: form-data/i.test(body)
    ? "The body is a form: send JSON"
    : "The body is not JSON";
}

/**
 * Parses input of a client.
 *
 * @throws {ApiError} 400 with the given code; `details.issues` names each wrong field and its mistake
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

/**
 * A UUID of any version, as the database's type takes it: clients choose their organization's id, and Zod's `z.uuid()`
 * would refuse some of them.
 */
export const uuid = z.guid({ error: "must be a UUID" });

/**
 * Reads an organization's id from a path.
 *
 * @throws {ApiError} 400 `INVALID_ORGANIZATION_ID`
 */
export function parseOrganizationId(text: string): string {
  return validate(uuid, text, {
    code: "INVALID_ORGANIZATION_ID",
    message: "The organization's id is not a UUID",
  });
}

/** What the platform reads of a query string; supabase-js adds it where a function is called in a region. */
const PLATFORM_PARAMETERS: readonly string[] = ["forceFunctionRegion"];

/**
 * Reads a query string.
 *
 * @throws {ApiError} 400 `INVALID_QUERY` with each mistake, also for unknown parameters where the schema is strict
 */
export function parseQuery<Schema extends z.ZodType>(
  schema: Schema,
  parameters: URLSearchParams,
): z.output<Schema> {
  // A repeated parameter stays a list, which no filter takes.
  const query = Object.fromEntries(
    [...new Set(parameters.keys())].filter((name) =>
      !PLATFORM_PARAMETERS.includes(name)
    ).map((name) => {
      const [value, ...others] = parameters.getAll(name);
      return [name, others.length === 0 ? value : [value, ...others]];
    }),
  );
  return validate(schema, query, {
    code: "INVALID_QUERY",
    message: "The query string is not valid",
  });
}
