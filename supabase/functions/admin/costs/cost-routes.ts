import type { Hono } from "hono";
import type { AdminDeps } from "../admin-deps.ts";
import { parseCostQuery } from "./cost-query.ts";
import { reportCosts } from "./report-costs.ts";
import { isOwnProject } from "../project/diagnose-project.ts";
import { requireAdmin } from "../require-admin.ts";
import type { CountMessages } from "./count-messages.ts";

/** Another account's messages are not those of our numbers. */
const countNothing: CountMessages = () =>
  Promise.resolve({
    known: false,
    reason:
      "The functions run in another project, or with another Twilio account, than the database belongs to",
  });

/** The route where admins read costs. */
export function addCostRoutes(
  router: Hono,
  { dataApi, project, countMessages }: AdminDeps,
): void {
  router.get("/costs", async ({ req, json }) => {
    const client = await requireAdmin(req.raw, dataApi);
    const { searchParams } = new URL(req.url);
    const query = parseCostQuery(searchParams, new Date());
    const count = await isOwnProject(client, project)
      ? countMessages
      : countNothing;
    return json(await reportCosts(client, count, query));
  });
}
