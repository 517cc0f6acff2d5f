import { serve } from "@hono/node-server";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { authSettings } from "../auth/auth-settings.ts";
import { absentServices } from "./absent-services.ts";
import { allowEveryOrigin } from "./cors.ts";
import { createLite } from "./lite.ts";
import { rest } from "./rest.ts";

const keyList = z.string().transform((text) =>
  z.array(z.string()).parse(JSON.parse(text))
);

const environment = z.object({
  DATA_API_DATABASE_URL: z.string(),
  DATA_API_JWT_SECRET: z.string(),
  DATA_API_PUBLISHABLE_KEYS: keyList,
  DATA_API_SECRET_KEYS: keyList,
  DATA_API_MAX_ROWS: z.coerce.number().int().positive(),
  DATA_API_AUTH_SETTINGS: z.string()
    .transform((text) => authSettings.parse(JSON.parse(text))),
  DATA_API_URL: z.string().optional(),
  DATA_API_AUTH_SMTP_URL: z.string().optional(),
}).parse(process.env);

const options = {
  databaseUrl: environment.DATA_API_DATABASE_URL,
  jwtSecret: environment.DATA_API_JWT_SECRET,
  publishableKeys: environment.DATA_API_PUBLISHABLE_KEYS,
  secretKeys: environment.DATA_API_SECRET_KEYS,
  maxRows: environment.DATA_API_MAX_ROWS,
  authSettings: environment.DATA_API_AUTH_SETTINGS,
  apiUrl: environment.DATA_API_URL,
  authSmtpUrl: environment.DATA_API_AUTH_SMTP_URL,
};
const lite = createLite(options);

// Studio's scripts and styles: the package expects its host to serve them.
const manifest = import.meta.resolve("@supabase/lite/dist/manifest.json");
const folderOfStatic = fileURLToPath(new URL("../..", manifest));

/** The pages of Studio, which is one program for all of them, and what they load. */
const studio = /^\/($|editor(\/|$)|auth(\/(?!v1\b)|$)|_system\/)/;

// One line for each handler in front of Lite. A request that no handler answers goes on to the next line.
const host = new Hono()
  .get("/static/*", serveStatic({ root: folderOfStatic }))
  .use(({ req }, next) => studio.test(req.path) ? lite.answer(req.raw) : next())
  .use(allowEveryOrigin)
  .route("/", absentServices())
  .route("/", rest(lite))
  .all("/auth/v1/*", ({ req }) => lite.answer(req.raw))
  // As the gateway of `supabase start` (Kong) answers a path that leads to no service.
  .notFound(({ json }) =>
    json({ message: "no Route matched with those values" }, 404)
  );

serve(
  {
    fetch: host.fetch,
    port: 0,
    hostname: "127.0.0.1",
    serverOptions: { keepAliveTimeout: 600_000 },
  },
  ({ port }) => console.log(`Data API listens on port ${port}`),
);
