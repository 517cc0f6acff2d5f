import type { Context } from "hono";
import { z } from "zod";
import { ElevenLabsError, unprocessable } from "./elevenlabs-error.ts";

/** Reads the JSON body of a request; throws 422 when it does not fit. */
export async function readJson<Schema extends z.ZodType>(
  c: Context,
  schema: Schema,
): Promise<z.output<Schema>> {
  const json: unknown = await c.req.json().catch(() => {
    const detail = [
      { type: "json_invalid", loc: ["body", 0], msg: "JSON decode error" },
    ];
    throw new ElevenLabsError(422, detail, "Malformed JSON");
  });
  const body = schema.safeParse(json);
  if (body.success) return body.data;
  throw unprocessable("body", body.error.issues);
}

/** Reads the query of a request and ignores unknown parameters, as FastAPI does; throws 422 when it does not fit. */
export function readQuery<Schema extends z.ZodType>(
  c: Context,
  schema: Schema,
): z.output<Schema> {
  const query = schema.safeParse(c.req.query());
  if (query.success) return query.data;
  throw unprocessable("query", query.error.issues);
}

/** The parameters of a paged list. Bounds and default are documented for agents, and assumed for phone numbers. */
export const pageFields = {
  page_size: z.coerce.number().int().min(1).max(100).default(30),
  cursor: z.string().optional(),
};

interface Paging {
  page_size: number;
  cursor?: string | undefined;
}

/** One page of items in the order of their positions; a cursor stays valid when items are added or deleted meanwhile. */
export function page<Item extends { position: number }>(
  items: readonly Item[],
  { page_size, cursor }: Paging,
) {
  const after = cursor === undefined ? 0 : positionOf(cursor);
  const rest = items.filter(({ position }) => position > after);
  const shown = rest.slice(0, page_size);
  const last = shown.at(-1);
  const hasMore = last !== undefined && rest.length > shown.length;
  return {
    shown,
    paging: {
      next_cursor: hasMore ? cursorOf(last.position) : null,
      has_more: hasMore,
    },
  };
}

function cursorOf(position: number): string {
  return Buffer.from(`after:${position}`).toString("base64url");
}

function positionOf(cursor: string): number {
  const text = Buffer.from(cursor, "base64url").toString();
  const position = /^after:(\d+)$/.exec(text)?.[1];
  if (position !== undefined) return Number(position);
  throw unprocessable("query", [
    { code: "custom", path: ["cursor"], message: "Invalid cursor" },
  ]);
}
