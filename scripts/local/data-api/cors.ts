import type { MiddlewareHandler } from "hono";

/** The headers that pages may read, of PostgREST (`src/library/PostgREST/Cors.hs`) and of GoTrue (`internal/api/api.go`: `cors.New`). */
const readable = {
  "/rest/v1/":
    "Content-Encoding, Content-Location, Content-Range, Content-Type, Date, Location, Server, Transfer-Encoding, Range-Unit",
  "/auth/v1/": "X-Total-Count, Link, X-Supabase-Api-Version",
} as const;

/** Lets pages of any origin read every answer, also an error: without it, they see no status. The gateway answers preflights. */
export const allowEveryOrigin: MiddlewareHandler = async (context, next) => {
  await next();
  context.header("access-control-allow-origin", "*");
  for (const [path, names] of Object.entries(readable)) {
    if (!context.req.path.startsWith(path)) continue;
    context.header("access-control-expose-headers", names);
  }
};
