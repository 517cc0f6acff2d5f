import type { Hono } from "hono";
import type { AdminDeps } from "../admin-deps.ts";
import type { CallerClient } from "../../_shared/database/caller-client.ts";
import { fromDataApi } from "../../_shared/database/database-error.ts";
import {
  parseReconciliationQuery,
  readReconciliation,
} from "./read-reconciliation.ts";
import { runJson } from "./reconciliation-json.ts";
import { requireAdmin } from "../require-admin.ts";

/** The routes where admins compare Twilio's list and ElevenLabs' list with our own. */
export function addReconciliationRoutes(
  router: Hono,
  { dataApi, addresses, project, logger }: AdminDeps,
): void {
  router.get("/reconciliation", async ({ req, json }) => {
    const client = await requireAdmin(req.raw, dataApi);
    const query = parseReconciliationQuery(new URL(req.url).searchParams);
    return json(
      await readReconciliation(client, query, { addresses, project }),
    );
  });

  router.post("/reconciliation", async ({ req, json }) => {
    const client = await requireAdmin(req.raw, dataApi);
    const run = await beginReconciliation(client);
    logger.info("Reconciliation started", { id: run.id });
    return json(run, 202);
  });
}

/** Starts a reconciliation as the caller, unless one is under way: that one goes on. */
async function beginReconciliation(client: CallerClient) {
  const answer = await client.rpc("begin_reconciliation");
  if (answer.error !== null) throw fromDataApi(answer);
  return runJson(answer.data);
}
