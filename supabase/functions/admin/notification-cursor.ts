import { z } from "zod";
import { uuid } from "../_shared/uuid.ts";

/** The last notification of a page: the next page begins after it. */
export interface NotificationCursor {
  readonly createdAt: string;
  readonly id: string;
}

const contentSchema = z.tuple([
  z.iso.datetime({ offset: true }),
  uuid,
]).transform(([createdAt, id]): NotificationCursor => ({ createdAt, id }));

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
export function encodeCursor({ createdAt, id }: NotificationCursor): string {
  return btoa(JSON.stringify([createdAt, id]))
    .replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

function decode(text: string): unknown {
  try {
    return JSON.parse(atob(text.replaceAll("-", "+").replaceAll("_", "/")));
  } catch {
    return undefined;
  }
}
