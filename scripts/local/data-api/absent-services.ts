import { Hono } from "hono";

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
      app.all(paths, ({ json }) =>
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
