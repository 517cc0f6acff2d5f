import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { z } from "zod";

/** The JSON body of a control request; answers 400 with what is wrong when it does not fit. */
export async function readBody<Schema extends z.ZodType>(
  c: Context,
  schema: Schema,
): Promise<z.output<Schema>> {
  const json: unknown = await c.req.json().catch(() => {
    throw new HTTPException(400, { message: "The body is not JSON" });
  });
  const body = schema.safeParse(json);
  if (body.success) return body.data;
  throw new HTTPException(400, { message: z.prettifyError(body.error) });
}
