import { z } from "zod";
import { paging } from "../../_shared/http/paging.ts";
import { parseQuery } from "../../_shared/http/validate.ts";

const schema = z.strictObject({
  limit: paging.limit,
  cursor: z.string().regex(/^(PN[0-9a-fA-F]{32}|\+\d{1,20})$/, {
    error: 'must be the "nextCursor" of the page before',
  }).optional(),
});

/** Which findings are asked for. */
export type ReconciliationQuery = z.output<typeof schema>;

/**
 * Reads the paging of the findings.
 *
 * @throws {ApiError} 400 `INVALID_QUERY` with what is wrong, also for unknown parameters
 */
export function parseReconciliationQuery(
  parameters: URLSearchParams,
): ReconciliationQuery {
  return parseQuery(schema, parameters);
}
