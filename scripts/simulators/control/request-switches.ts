import { Hono } from "hono";
import { HTTPException } from "hono/http-exception";
import { z } from "zod";
import type { RequestLog } from "../requests/request-log.ts";

/** What these switches do, by their path below the simulator's switches. */
export const requestGuide = {
  "GET /simulator/requests?operation=list":
    "the latest 10,000 requests, oldest first; of one operation if named",
  "DELETE /simulator/requests": "forgets the requests",
};

/** The switches of the recorded requests, which know the vendor's operations. */
export function createRequestSwitches<Operation, Content>(
  requests: RequestLog<Operation, Content>,
  operationSchema: z.ZodType<Operation>,
): Hono {
  const querySchema = z.strictObject({ operation: operationSchema.optional() });
  return new Hono()
    .get("/", (c) => {
      const query = querySchema.safeParse(c.req.query());
      if (!query.success) {
        const message = z.prettifyError(query.error);
        throw new HTTPException(400, { message });
      }
      const { operation } = query.data;
      return c.json(
        requests.all().filter((request) =>
          operation === undefined || request.operation === operation
        ),
      );
    })
    .delete("/", (c) => {
      requests.clear();
      return c.body(null, 204);
    });
}
