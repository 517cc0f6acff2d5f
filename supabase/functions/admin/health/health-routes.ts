import type { Hono } from "hono";
import { z } from "zod";
import type { AdminDeps } from "../admin-deps.ts";
import {
  wakeUpSecretsOf,
  wakeUpVariables,
} from "../../_shared/configuration/woken-configuration.ts";
import {
  type Environment,
  readConfiguration,
} from "../../_shared/configuration/configuration.ts";
import {
  type EdgeFunction,
  wireHandler,
} from "../../_shared/http/edge-function.ts";
import type { Logger } from "../../_shared/log/logger.ts";
import { createWakeUpHandler } from "../../_shared/wake-up/wake-up-handler.ts";
import { checkProject } from "../project/diagnose-project.ts";
import { requireAdmin } from "../require-admin.ts";

/** Whether the functions and their services are set up well, and whether the database can wake the functions. */
export function addHealthRoutes(
  router: Hono,
  { dataApi, project, checkHealth, testWakeUp }: AdminDeps,
): void {
  router.get("/health", async ({ req, json }) => {
    const client = await requireAdmin(req.raw, dataApi);
    const [own, checks] = await Promise.all([
      checkProject(client, project),
      checkHealth(),
    ]);
    return json({ checks: [own, ...checks] });
  });

  // Only the database may call this route: the wake-up is signed.
  router.post("/test-wake-up", ({ req }) => testWakeUp.fetch(req.raw));
}

const schema = z.object(wakeUpVariables);

/** Answers a wake-up as every woken function does, and starts no work. */
export function createTestWakeUpHandler(
  environment: Environment,
  logger: Logger,
): EdgeFunction {
  return wireHandler(() =>
    createWakeUpHandler({
      functionName: "admin/test-wake-up",
      wakeUpSecrets: wakeUpSecretsOf(readConfiguration(schema, environment)),
      logger,
      work: () => Promise.resolve(),
      runInBackground: () => {},
    }), logger);
}
