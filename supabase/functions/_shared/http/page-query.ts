import { z } from "zod";
import { cursorSchema } from "./page-cursor.ts";
import { validate } from "./validate.ts";

const DEFAULT_LIMIT = 50;
const MAX_LIMIT = 200;

/** The paging of a list, for the schema of its query. */
export const paging = {
  limit: z.coerce.number().int().min(1).max(MAX_LIMIT).default(DEFAULT_LIMIT),
  cursor: cursorSchema.optional(),
};

/**
 * Reads a query string.
 *
 * @throws {ApiError} 400 `INVALID_QUERY` with what is wrong, also for unknown parameters where the schema is strict
 */
export function parseQuery<Schema extends z.ZodType>(
  schema: Schema,
  parameters: URLSearchParams,
): z.output<Schema> {
  // A repeated parameter stays a list, which no filter takes.
  const query = Object.fromEntries(
    [...new Set(parameters.keys())].map((name) => {
      const [value, ...others] = parameters.getAll(name);
      return [name, others.length === 0 ? value : [value, ...others]];
    }),
  );
  return validate(schema, query, {
    code: "INVALID_QUERY",
    message: "The query string is not valid",
  });
}
