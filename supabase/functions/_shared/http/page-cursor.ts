import { z } from "zod";
import { decodeBase64Url, encodeBase64Url } from "../std/encoding.ts";
import { uuid } from "./uuid.ts";

/** The last row of a page, newest first by some time and then by id: the next page begins after it. */
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

/** The filter of the Data API for what comes after a cursor, where rows are ordered by this column and then by id. */
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
