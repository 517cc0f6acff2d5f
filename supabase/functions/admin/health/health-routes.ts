import type { Hono } from "hono";
import { z } from "zod";
import type { AdminDeps } from "../admin-deps.ts";
import {
  wokenConfigurationOf,
  wokenVariables,
} from "../../_shared/configuration/woken-configuration.ts";
import { readConfiguration } from "../../_shared/configuration/configuration.ts";
import {
  type EdgeFunction,
  type FunctionContext,
  wireHandler,
} from "../../_shared/http/edge-function.ts";
import {
  createSecretClient,
  type SecretClient,
} from "../../_shared/database/secret-client.ts";
import { fromDataApi } from "../../_shared/database/database-error.ts";
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

const schema = z.object(wokenVariables);

/**
 * Answers a wake-up as every woken function does, and starts no work. It records in its own database that the wake-up
 * came, so that a database whose wake-ups go to another project finds that out.
 */
export function createTestWakeUpHandler(
  context: FunctionContext,
): EdgeFunction {
  const { logger } = context;
  return wireHandler((environment) => {
    const { supabaseUrl, secretKeys, wakeUpSecrets } = wokenConfigurationOf(
      readConfiguration(schema, environment),
    );
    const database = createSecretClient(supabaseUrl, secretKeys);
    return createWakeUpHandler({
      functionName: "admin/test-wake-up",
      wakeUpSecrets,
      logger,
      record: (id) => recordTestWakeUp(database, id),
      work: () => Promise.resolve(),
      runInBackground: () => {},
    });
  }, context);
}

/**
 * Another database does not know the id, and records nothing. The answer is the same: the signature was right.
 *
 * @throws {ApiError} the database's refusal
 */
async function recordTestWakeUp(
  database: SecretClient,
  message_id: string,
): Promise<void> {
  const answer = await database.rpc("record_test_wake_up", { message_id });
  if (answer.error !== null) throw fromDataApi(answer);
}
