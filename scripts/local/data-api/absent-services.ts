import { Hono } from "hono";
import { cors } from "hono/cors";

/** The services of `supabase start` that are not here, by their paths (its gateway's configuration: kong.yml in supabase/cli). */
const absent = {
  "/storage/v1": "Storage",
  "/realtime/v1": "Realtime",
  "/graphql/v1": "GraphQL",
  "/analytics/v1": "Analytics",
  "/pooler/v2": "API of the connection pooler",
  "/rest-admin/v1": "admin server of PostgREST",
  "/pg": "pg-meta",
  "/mcp": "MCP server",
} as const;

/** Says of each service that is not here that it is not, in a form that supabase-js shows. */
export function absentServices(): Hono {
  const app = new Hono();
  for (const [path, name] of Object.entries(absent)) {
    for (const paths of [path, `${path}/*`]) {
      app.use(paths, cors()).all(paths, ({ json }) =>
        json({
          code: "NOT_IMPLEMENTED_LOCALLY",
          error: "NOT_IMPLEMENTED_LOCALLY",
          message: `The local stack has no ${name}`,
          statusCode: "501",
        }, 501));
    }
  }
  return app;
}

/** The pages of Studio, which is one program for all of them, and what they load. */
const studio = /^\/($|editor(\/|$)|auth(\/(?!v1\b)|$)|_system\/)/;

/** As the gateway of `supabase start` (Kong) answers a path that leads to no service. */
export function unknownPaths(): Hono {
  return new Hono().use(async (context, next) => {
    const { path } = context.req;
    if (studio.test(path) || /^\/(rest|auth)\/v1(\/|$)/.test(path)) {
      return await next();
    }
    return context.json(
      { message: "no Route matched with those values" },
      404,
      { "access-control-allow-origin": "*" },
    );
  });
}
