import { type Context, Hono } from "hono";
import { HTTPException } from "hono/http-exception";
import { z } from "zod";
import type { FaultList } from "./faults.ts";
import type { RequestLog } from "./request-log.ts";
import { isForeign } from "./this-machine.ts";

/**
 * The switches of a simulator as one app, to be mounted at /simulator: the guide that lists the switches, the switches
 * themselves, and errors that name the mistake. The switches need no credentials, and the vendor has none of them;
 * pages from elsewhere are refused.
 */
export function createControlApp(
  guide: Record<string, string>,
  switches: Hono,
): Hono {
  return new Hono()
    .use(async (c, next) => {
      const { host } = new URL(c.req.url);
      if (isForeign({ host, origin: c.req.header("origin") })) {
        const message = "The switches are for this machine only";
        throw new HTTPException(403, { message });
      }
      await next();
    })
    .get("/", (c) => c.json(guide))
    .route("/", switches)
    .all("/*", (c) => {
      const message = `No such switch: "${c.req.method} ${c.req.path}"`;
      throw new HTTPException(404, { message });
    })
    .onError((error, c) => {
      if (!(error instanceof HTTPException)) throw error;
      return c.json({ message: error.message }, error.status);
    });
}

/** Reads the JSON body of a control request; answers 400 with the mistake when the body does not fit. */
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

/** What these switches do, by their path below the simulator's switches. */
export const faultGuide = {
  "GET /simulator/faults": "the faults that can still strike",
  "POST /simulator/faults":
    "adds a fault: {operation, fault: {kind, …}, times?, probability?, match?}",
  "DELETE /simulator/faults": "removes all faults",
  "DELETE /simulator/faults/{id}": "removes one fault",
};

/** The switches of the faults, in the vendor's schema. */
export function createFaultSwitches<
  Fault extends { times: number | null; probability: number },
>(faults: FaultList<Fault>, faultSchema: z.ZodType<Fault>): Hono {
  return new Hono()
    .get("/", (c) => c.json(faults.all()))
    .post(
      "/",
      async (c) => c.json(faults.add(await readBody(c, faultSchema)), 201),
    )
    .delete("/", (c) => {
      faults.clear();
      return c.body(null, 204);
    })
    .delete("/:id", (c) => {
      const id = c.req.param("id");
      if (faults.remove(id)) return c.body(null, 204);
      const message = `Cannot remove fault "${id}": there is none of that id`;
      throw new HTTPException(404, { message });
    });
}

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
