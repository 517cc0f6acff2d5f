import { serve } from "@hono/node-server";
import { serveStatic } from "@hono/node-server/serve-static";
import { App } from "@supabase/lite";
import { createPostgresConnection } from "@supabase/lite/postgres";
import { Hono } from "hono";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { columnTypes } from "./column-types.ts";
import { postgrestError } from "./postgrest-error.ts";
import { quoteNumericText } from "./quote-numeric-text.ts";
import { setSessionAtOnce } from "./session-settings.ts";

const keyList = z.string().transform((text) =>
  z.array(z.string()).parse(JSON.parse(text))
);

const environment = z.object({
  DATA_API_DATABASE_URL: z.string(),
  DATA_API_JWT_SECRET: z.string(),
  DATA_API_PUBLISHABLE_KEYS: keyList,
  DATA_API_SECRET_KEYS: keyList,
}).parse(process.env);

const connection = createPostgresConnection({
  url: environment.DATA_API_DATABASE_URL,
  postgresOptions: {
    max: 20,
    onnotice: () => {},
    types: columnTypes,
    connection: {
      application_name: "data-api",
      search_path: "public, extensions",
    },
  },
});
// Otherwise the first request grants everything on all tables to anon, authenticated and service_role, and no test here
// would ever find a missing or excessive grant.
Reflect.set(connection, "rlsState", "active");
connection.normalizeDbError = postgrestError;
setSessionAtOnce(connection);

/** A project may have several keys of each kind; the package's own setting takes one. */
function resolveKey(key: string) {
  if (environment.DATA_API_PUBLISHABLE_KEYS.includes(key)) {
    return { type: "publishable" as const, claims: { role: "anon" } };
  }
  return environment.DATA_API_SECRET_KEYS.includes(key)
    ? { type: "secret" as const, claims: { role: "service_role" } }
    : null;
}

const app = new App({
  connection,
  api: { enabled: true, schemas: ["public"], max_rows: 1000 },
  auth: {
    enabled: true,
    enable_signup: true,
    jwt_secret: environment.DATA_API_JWT_SECRET,
    email: { enable_signup: true, enable_confirmations: false },
  },
  options: {
    // Requests without a key come from Studio: the gateway in front refuses all others.
    server: {
      admin: true,
      apiKeys: { resolver: (key) => Promise.resolve(resolveKey(key)) },
    },
  },
});

// Studio's scripts and styles: the package expects its host to serve them.
const manifest = import.meta.resolve("@supabase/lite/dist/manifest.json");
const folderOfStatic = fileURLToPath(new URL("../..", manifest));
const host = new Hono()
  .get("/static/*", serveStatic({ root: folderOfStatic }))
  .all(
    "/rest/v1/*",
    ({ req }) => app.fetch(new Request(quoteNumericText(req.url), req.raw)),
  )
  .all("*", ({ req }) => app.fetch(req.raw));

serve(
  {
    fetch: host.fetch,
    port: 0,
    hostname: "127.0.0.1",
    serverOptions: { keepAliveTimeout: 600_000 },
  },
  ({ port }) => console.log(`Data API listens on port ${port}`),
);
