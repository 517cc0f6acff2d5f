import type { EdgeFunction } from "../_shared/http/edge-function.ts";
import { createRouter } from "../_shared/http/create-router.ts";
import type { AdminDeps } from "./admin-deps.ts";
import { addCostRoutes } from "./costs/cost-routes.ts";
import { addHealthRoutes } from "./health/health-routes.ts";
import { addNotificationRoutes } from "./notifications/notification-routes.ts";
import { addOrderRoutes } from "./orders/order-routes.ts";
import { addPhoneNumberRoutes } from "./phone-numbers/phone-number-routes.ts";
import { addReadPhoneNumberRoute } from "./phone-numbers/read-phone-number-route.ts";
import { addProjectRoutes } from "./project/project-routes.ts";
import { addUnrecordedNumberRoute } from "./phone-numbers/unrecorded-number-route.ts";
import { addTakeOverRoute } from "./take-over/take-over-route.ts";
import { addReconciliationRoutes } from "./reconciliation/reconciliation-routes.ts";

/**
 * The routes for admins. The database first checks that the caller is an admin, so that others learn nothing, neither
 * which numbers exist nor the form of a valid request.
 */
export function createHandler(deps: AdminDeps): EdgeFunction["fetch"] {
  const router = createRouter("admin", deps.logger);
  addPhoneNumberRoutes(router, deps);
  addReadPhoneNumberRoute(router, deps);
  addUnrecordedNumberRoute(router, deps);
  addOrderRoutes(router, deps);
  addTakeOverRoute(router, deps);
  addNotificationRoutes(router, deps);
  addCostRoutes(router, deps);
  addReconciliationRoutes(router, deps);
  addProjectRoutes(router, deps);
  addHealthRoutes(router, deps);
  return (request) => router.fetch(request);
}
