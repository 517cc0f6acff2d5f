import { Hono } from "hono";
import { answerPreflight } from "../auth/cors.ts";
import { refuseAbsent } from "./absent-answers.ts";
import { refuseNoToken } from "./caller-token.ts";
import { combineFilters } from "./combine-filters.ts";
import type { Lite } from "./lite.ts";
import { quoteNumericText } from "./quote-numeric-text.ts";

/** The Data API: requests as Lite reads them correctly, and writes apart. */
export function rest(lite: Lite): Hono {
  function readable(request: Request): Request {
    const url = quoteNumericText(combineFilters(request.url));
    const headers = new Headers(request.headers);
    const prefer = headers.get("prefer");
    // PostgREST estimates only beyond the most rows of an answer; Lite always does.
    if (prefer?.includes("count=estimated")) {
      headers.set("prefer", prefer.replace("count=estimated", "count=exact"));
    }
    return new Request(new Request(url, request), { headers });
  }

  return new Hono()
    // The gateway's answer, as for Auth; Lite refuses that of a function with parameters.
    .options("/rest/v1/*", ({ req }) => answerPreflight(req.raw))
    .use(
      "/rest/v1/*",
      async ({ req }, next) =>
        refuseNoToken(req.raw) ?? refuseAbsent(req.raw) ?? await next(),
    )
    .on(
      ["POST", "PATCH", "DELETE"],
      "/rest/v1/:relation",
      ({ req }) => lite.write(readable(req.raw)),
    )
    // Lite refuses those of functions that have parameters.
    .options("/rest/v1/rpc/*", ({ req }) => answerPreflight(req.raw))
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
