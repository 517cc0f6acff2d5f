import { encodeCursor, type PageCursor } from "./page-cursor.ts";

/** How a list of rows becomes a page. */
export interface PageCut<Row> {
  readonly limit: number;
  readonly cursorOf: (row: Row) => PageCursor;
}

/** A page of the rows that were read, of which there is one more than asked for where another page follows. */
export function cutPage<Row>(
  rows: readonly Row[],
  { limit, cursorOf }: PageCut<Row>,
): { readonly page: readonly Row[]; readonly nextCursor: string | null } {
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return {
    page,
    nextCursor: last === undefined ? null : encodeCursor(cursorOf(last)),
  };
}
