import { z } from "zod";
import { uuid } from "./validate.ts";
import { decodeBase64Url, encodeBase64Url } from "../std/std.ts";

/** The last row of a page, ordered by a time and then by id, newest first: the next page begins after it. */
export interface PageCursor {
  readonly at: string;
  readonly id: string;
}

const contentSchema = z.tuple([
  z.iso.datetime({ offset: true }),
  uuid,
]).transform(([at, id]): PageCursor => ({ at, id }));

/** Reads a cursor that `encodeCursor` made. */
export const cursorSchema = z.string().transform((text, context) => {
  const content = contentSchema.safeParse(decode(text));
  if (content.success) return content.data;
  context.addIssue({
    code: "custom",
    message: 'must be the "nextCursor" of the page before',
  });
  return z.NEVER;
});

/** Writes a cursor as opaque text for a URL. */
export function encodeCursor({ at, id }: PageCursor): string {
  return encodeBase64Url(JSON.stringify([at, id]));
}

/** The Data API's filter for the rows after a cursor, ordered by this column and then by id. */
export function afterCursor(column: string, { at, id }: PageCursor): string {
  return `${column}.lt."${at}",and(${column}.eq."${at}",id.lt.${id})`;
}

function decode(text: string): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(decodeBase64Url(text)));
  } catch {
    return undefined;
  }
}

const DEFAULT_LIMIT = 50;
const MAX_LIMIT = 200;

/** The paging of a list, for the schema of its query. */
export const paging = {
  limit: z.coerce.number().int().min(1).max(MAX_LIMIT).default(DEFAULT_LIMIT),
  cursor: cursorSchema.optional(),
};

/** How a list of rows becomes a page. */
export interface PageCut<Row> {
  readonly limit: number;
  readonly cursorOf: (row: Row) => PageCursor;
}

/** Cuts a page from the rows read; one row more than the page holds means that another page follows. */
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
