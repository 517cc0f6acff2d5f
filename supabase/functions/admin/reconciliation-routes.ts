import type { Hono } from "hono";
import { ApiError } from "../_shared/api-error.ts";
import type { AdminDeps } from "./admin-deps.ts";
import { reportReconciliation } from "./report-reconciliation.ts";
import { requireAdmin } from "./require-admin.ts";

/** How admins hold Twilio's list, ElevenLabs' list and our own against each other. */
export function addReconciliationRoutes(
  router: Hono,
  { dataApi, openLook }: AdminDeps,
): void {
  router.get("/reconciliation", async ({ req, json }) => {
    const client = await requireAdmin(req.raw, dataApi);
    if (openLook === null) throw notConfigured();
    return json(await reportReconciliation(await openLook(client)));
  });
}

function notConfigured(): ApiError {
  return new ApiError(
    409,
    "TWILIO_NOT_CONFIGURED",
    'Cannot list the numbers at Twilio: set the variables "TWILIO_ACCOUNT_SID", and "TWILIO_AUTH_TOKEN" or an API key',
  );
}
