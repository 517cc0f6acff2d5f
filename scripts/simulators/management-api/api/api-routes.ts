import { Hono } from "hono";
import { z } from "zod";
import { findProject, perform } from "../middleware.ts";
import type { Simulation, SimulatorEnv } from "../simulation.ts";
import { createFunctionRoutes } from "./functions.ts";
import { runQuery } from "./query.ts";
import { readJson } from "./read-json.ts";
import { representApiKey, representProject } from "./represent.ts";
import { createSecretRoutes } from "./secrets.ts";

const querySchema = z.object({
  query: z.string().min(1),
  read_only: z.boolean().default(false),
});

/** The part of the Management API that the Supabase CLI and our own commands use. */
export function createApiRoutes(simulation: Simulation): Hono<SimulatorEnv> {
  const on = (operation: Parameters<typeof perform>[1]) =>
    perform(simulation, operation);
  const project = new Hono<SimulatorEnv>()
    .get(
      "/",
      on("read-project"),
      (c) => c.json(representProject(c.get("project"))),
    )
    .get(
      "/api-keys",
      (c, next) =>
        on(
          c.req.query("reveal") === "true"
            ? "reveal-api-keys"
            : "list-api-keys",
        )(c, next),
      (c) => {
        const revealed = c.req.query("reveal") === "true";
        const { apiKeys } = c.get("project");
        return c.json(apiKeys.map((key) => representApiKey(key, revealed)));
      },
    )
    .route("/secrets", createSecretRoutes(simulation))
    .route("/functions", createFunctionRoutes(simulation))
    .get(
      "/config/auth",
      on("read-auth-config"),
      (c) => c.json(c.get("project").authConfig),
    )
    .get("/postgrest", on("read-data-api-config"), (c) =>
      c.json({
        db_schema: "public,graphql_public",
        max_rows: c.get("project").maxRows,
        db_extra_search_path: "public, extensions",
        db_pool: null,
      }))
    .get(
      "/config/storage",
      on("read-storage-config"),
      (c) => c.json({ fileSizeLimit: 52_428_800 }),
    )
    .get("/config/database/pooler", on("read-pooler-config"), (c) => {
      const { ref } = c.get("project");
      const db_host = "aws-0-us-east-1.pooler.supabase.com";
      const connection_string =
        `postgresql://postgres.${ref}:[YOUR-PASSWORD]@${db_host}:6543/postgres`;
      return c.json([{
        identifier: ref,
        database_type: "PRIMARY",
        is_using_scram_auth: true,
        db_user: `postgres.${ref}`,
        db_host,
        db_port: 6543,
        db_name: "postgres",
        connection_string,
        connectionString: connection_string,
        default_pool_size: null,
        max_client_conn: null,
        pool_mode: "transaction",
      }]);
    })
    .post("/database/query", async (c, next) => {
      const { read_only } = await readJson(c, querySchema);
      return await on(read_only ? "query-read-only" : "query")(c, next);
    }, async (c) => {
      const { query, read_only } = await readJson(c, querySchema);
      const rows = await runQuery(c.get("project"), {
        query,
        readOnly: read_only,
      });
      return c.json(rows, 201);
    });
  return new Hono<SimulatorEnv>()
    .get(
      "/v1/projects",
      on("list-projects"),
      (c) => c.json(simulation.account.projects().map(representProject)),
    )
    .use("/v1/projects/:ref", findProject(simulation))
    .use("/v1/projects/:ref/*", findProject(simulation))
    .route("/v1/projects/:ref", project);
}
