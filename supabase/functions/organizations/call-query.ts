import { z } from "zod";
import { paging } from "../_shared/http/paging.ts";
import { parseQuery } from "../_shared/http/validate.ts";

const schema = z.strictObject(paging);

/** Which page of the calls is asked for. */
export type CallQuery = z.output<typeof schema>;

/**
 * Reads the paging of a list of calls.
 *
 * @throws {ApiError} 400 `INVALID_QUERY` with what is wrong, also for unknown parameters
 */
export function parseCallQuery(parameters: URLSearchParams): CallQuery {
  return parseQuery(schema, parameters);
}
