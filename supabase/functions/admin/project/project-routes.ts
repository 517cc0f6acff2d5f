import type { Hono } from "hono";
import type { AdminDeps } from "../admin-deps.ts";
import { requireAdmin } from "../require-admin.ts";
import { acceptProject, parseAcceptance } from "./accept-project.ts";

/** The route where an admin says that the database belongs to the project that it runs in. */
export function addProjectRoutes(
  router: Hono,
  { dataApi, project, logger }: AdminDeps,
): void {
  router.post("/project/accept", async ({ req, json }) => {
    const client = await requireAdmin(req.raw, dataApi);
    const { numbers } = parseAcceptance(await req.text());
    const accepted = await acceptProject(client, project, numbers);
    logger.info("Project accepted", accepted);
    return json(accepted);
  });
}
