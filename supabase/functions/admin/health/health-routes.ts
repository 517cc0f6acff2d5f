import type { Hono } from "hono";
import type { AdminDeps } from "../admin-deps.ts";
import { requireAdmin } from "../require-admin.ts";

/** Whether the functions and what they depend on are set up well, and whether the database can wake them. */
export function addHealthRoutes(
  router: Hono,
  { dataApi, checkHealth, testWakeUp }: AdminDeps,
): void {
  router.get("/health", async ({ req, json }) => {
    await requireAdmin(req.raw, dataApi);
    return json({ checks: await checkHealth() });
  });

  // By the database and nobody else: the wake-up is signed.
  router.post("/test-wake-up", ({ req }) => testWakeUp.fetch(req.raw));
}
