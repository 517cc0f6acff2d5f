import type { EdgeFunction } from "../_shared/compose.ts";
import { createRouter } from "../_shared/create-router.ts";
import type { AdminDeps } from "./admin-deps.ts";
import { addCostRoutes } from "./cost-routes.ts";
import { addHealthRoutes } from "./health-routes.ts";
import { addNotificationRoutes } from "./notification-routes.ts";
import { addOrderRoutes } from "./order-routes.ts";
import { addPhoneNumberRoutes } from "./phone-number-routes.ts";
import { addReconciliationRoutes } from "./reconciliation-routes.ts";
import { addReleaseRoutes } from "./release-routes.ts";

/**
 * What admins do. Who is one is asked of the database first of all, so that others learn nothing, not even which
 * numbers exist or what a valid request looks like.
 */
export function createHandler(deps: AdminDeps): EdgeFunction["fetch"] {
  const router = createRouter("admin", deps.logger);
  addPhoneNumberRoutes(router, deps);
  addReleaseRoutes(router, deps);
  addOrderRoutes(router, deps);
  addNotificationRoutes(router, deps);
  addCostRoutes(router, deps);
  addReconciliationRoutes(router, deps);
  addHealthRoutes(router, deps);
  return (request) => router.fetch(request);
}
