import type { Hono } from "hono";
import type { AdminDeps } from "../admin-deps.ts";
import { parseCostQuery } from "./cost-query.ts";
import { reportCosts } from "./report-costs.ts";
import { requireAdmin } from "../require-admin.ts";

/** The route where admins read costs. */
export function addCostRoutes(
  router: Hono,
  { dataApi, countMessages }: AdminDeps,
): void {
  router.get("/costs", async ({ req, json }) => {
    const client = await requireAdmin(req.raw, dataApi);
    const { searchParams } = new URL(req.url);
    const query = parseCostQuery(searchParams, new Date());
    return json(await reportCosts(client, countMessages, query));
  });
}
