import { Hono } from "hono";
import { HTTPException } from "hono/http-exception";

/**
 * The switches of a simulator as one app, to be mounted at /simulator: the guide that lists them, the switches
 * themselves, and errors that say what is wrong. They need no credentials, and the vendor has none of them.
 */
export function createControlApp(
  guide: Record<string, string>,
  switches: Hono,
): Hono {
  return new Hono()
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
