import { type DataApiFailure, fromDataApi } from "./database-error.ts";

/** An answer of the Data API, as supabase-js hands it over. */
type Answer<Row> =
  | { readonly data: readonly Row[]; readonly error: null }
  | DataApiFailure & { readonly data: null };

/**
 * Reads rows until there are as many as wanted, or none is left: a project may let the Data API return few at once
 * (`max_rows`), and it does not tell that it left some out.
 *
 * @param read reads at most so many rows after this one; from the first row when there is none
 * @throws {ApiError} the refusal of the Data API
 */
export async function readRows<Row>(
  wanted: number,
  read: (after: Row | undefined, most: number) => PromiseLike<Answer<Row>>,
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  while (rows.length < wanted) {
    const answer = await read(rows.at(-1), wanted - rows.length);
    if (answer.error !== null) throw fromDataApi(answer);
    if (answer.data.length === 0) break;
    rows.push(...answer.data);
  }
  return rows;
}
