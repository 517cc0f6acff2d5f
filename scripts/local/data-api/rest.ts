import { Hono } from "hono";
import { refuseAbsent } from "./absent-answers.ts";
import { bearerOf, refuseNoToken } from "./caller-token.ts";
import { combineFilters } from "./combine-filters.ts";
import type { Lite } from "./lite.ts";
import { refuse } from "./postgrest-error.ts";
import { quoteNumericText } from "./quote-numeric-text.ts";

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

/**
 * Lite takes a path that ends with a slash for the root; to PostgREST it has a part too many (its `getResource`). A path
 * that cannot be decoded leads nowhere.
 */
function refusePath(path: string): Response | undefined {
  return /^\/rest\/v1\/.+\/$/.test(path) || !isDecodable(path)
    ? refuse(404, {
      code: "PGRST125",
      message: "Invalid path specified in request URL",
    })
    : undefined;
}

/** The Data API: requests as Lite reads them correctly, and writes apart. */
export function rest(lite: Lite): Hono {
  function readable(request: Request): Request {
    // Without a query there is nothing to mend; a copy of a request takes as long as its statement.
    const url = request.url.includes("?")
      ? quoteNumericText(combineFilters(request.url))
      : request.url;
    const changes: [string, string][] = [];
    const token = bearerOf(request);
    // PostgREST takes "bearer" in any letters (wai-extra: `extractBearerAuth`), Lite only so.
    if (token !== undefined) changes.push(["authorization", `Bearer ${token}`]);
    const prefer = request.headers.get("prefer");
    // PostgREST estimates only beyond the most rows of an answer; Lite always does.
    if (prefer?.includes("count=estimated")) {
      changes.push([
        "prefer",
        prefer.replace("count=estimated", "count=exact"),
      ]);
    }
    if (url === request.url && changes.length === 0) return request;
    const headers = new Headers(request.headers);
    for (const [name, value] of changes) headers.set(name, value);
    return new Request(new Request(url, request), { headers });
  }

  return new Hono()
    .use(
      "/rest/v1/*",
      async ({ req }, next) =>
        refuseNoToken(req.raw) ?? refuseAbsent(req.raw) ??
          refusePath(req.path) ?? await next(),
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
