import type { Hono } from "hono";
import type { AdminDeps } from "../admin-deps.ts";
import { beginReconciliation } from "./begin-reconciliation.ts";
import { readReconciliation } from "./read-reconciliation.ts";
import { parseReconciliationQuery } from "./reconciliation-query.ts";
import { requireAdmin } from "../require-admin.ts";

/** How admins hold Twilio's list, ElevenLabs' list and our own against each other. */
export function addReconciliationRoutes(
  router: Hono,
  { dataApi, functionsUrl, logger }: AdminDeps,
): void {
  router.get("/reconciliation", async ({ req, json }) => {
    const client = await requireAdmin(req.raw, dataApi);
    const query = parseReconciliationQuery(new URL(req.url).searchParams);
    return json(await readReconciliation(client, query, functionsUrl));
  });

  router.post("/reconciliation", async ({ req, json }) => {
    const client = await requireAdmin(req.raw, dataApi);
    const run = await beginReconciliation(client);
    logger.info("Reconciliation started", { id: run.id });
    return json(run, 202);
  });
}
