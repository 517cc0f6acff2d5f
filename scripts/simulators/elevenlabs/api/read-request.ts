import type { Context } from "hono";
import { z } from "zod";
import { ElevenLabsError, unprocessable } from "./elevenlabs-error.ts";

/** The JSON body of a request; throws 422 when it does not fit. */
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

/** The query of a request; unknown parameters are ignored, as FastAPI does. Throws 422 when it does not fit. */
export function readQuery<Schema extends z.ZodType>(
  c: Context,
  schema: Schema,
): z.output<Schema> {
  const query = schema.safeParse(c.req.query());
  if (query.success) return query.data;
  throw unprocessable("query", query.error.issues);
}
