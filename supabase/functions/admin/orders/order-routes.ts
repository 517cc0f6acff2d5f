import type { Hono } from "hono";
import { parseOrganizationId } from "../../_shared/http/validate.ts";
import type { AdminDeps } from "../admin-deps.ts";
import { requireAdmin } from "../require-admin.ts";
import { orderPhoneNumbers, parseOrders } from "./order-phone-numbers.ts";
import { parseRetry, retryOrder } from "./retry-order.ts";

/** The routes of organizations' orders. */
export function addOrderRoutes(
  router: Hono,
  { dataApi, logger }: AdminDeps,
): void {
  router.post("/organizations/:organizationId/order/retry", async (context) => {
    const { req, json } = context;
    const client = await requireAdmin(req.raw, dataApi);
    const organizationId = parseOrganizationId(req.param("organizationId"));
    const { areaCode } = parseRetry(await req.text());
    const order = await retryOrder(client, { organizationId, areaCode });
    logger.info("Order queued again", { organizationId });
    return json(order, 202);
  });

  router.post("/organizations/order", async ({ req, json }) => {
    const client = await requireAdmin(req.raw, dataApi);
    const wanted = parseOrders(await req.text());
    const orders = await orderPhoneNumbers(client, wanted);
    if (wanted.confirm === undefined) return json(orders);
    logger.info("Numbers ordered for organizations", {
      ordered: orders.ordered,
      left: orders.left,
    });
    return json(orders, 202);
  });
}
