import type { Context } from "hono";
import type { z } from "zod";
import { ManagementError } from "./management-error.ts";

/** Reads the JSON body of a request; answers 400 when it does not fit. */
export async function readJson<Schema extends z.ZodType>(
  c: Context,
  schema: Schema,
): Promise<z.output<Schema>> {
  const json: unknown = await c.req.json().catch(() => undefined);
  const body = schema.safeParse(json);
  if (body.success) return body.data;
  const issues = body.error.issues.map(({ path, message }) =>
    `${path.join(".")}: ${message}`
  );
  throw new ManagementError(400, issues.join("; "));
}
