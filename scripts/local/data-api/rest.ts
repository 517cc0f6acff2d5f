import { Hono } from "hono";
import { refuseNoToken } from "./caller-token.ts";
import { combineFilters } from "./combine-filters.ts";
import type { Lite } from "./lite.ts";
import { quoteNumericText } from "./quote-numeric-text.ts";

/** The Data API: requests as Lite reads them correctly, and writes apart. */
export function rest(lite: Lite): Hono {
  const readable = (request: Request) =>
    new Request(quoteNumericText(combineFilters(request.url)), request);
  return new Hono()
    .use(
      "/rest/v1/*",
      async ({ req }, next) => refuseNoToken(req.raw) ?? await next(),
    )
    .on(
      ["POST", "PATCH", "DELETE"],
      "/rest/v1/:relation",
      ({ req }) => lite.write(readable(req.raw)),
    )
    .all("/rest/v1/rpc/:function", async ({ req }) => {
      const request = readable(req.raw);
      if (request.method !== "HEAD") return await lite.answer(request);
      // Lite reads no arguments from a HEAD request.
      const { headers } = request;
      const get = new Request(request.url, { headers });
      return new Response(null, await lite.answer(get));
    })
    .all("/rest/v1/*", ({ req }) => lite.answer(readable(req.raw)));
}
