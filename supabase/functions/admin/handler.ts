import { createCallerClient, type DataApi } from "../_shared/caller-client.ts";
import type { EdgeFunction } from "../_shared/compose.ts";
import { createRouter } from "../_shared/create-router.ts";
import type { Logger } from "../_shared/logger.ts";
import { parseOrganizationId } from "../_shared/organization-id.ts";
import { phoneNumberJson } from "../_shared/phone-number-json.ts";
import { activatePhoneNumber } from "./activate-phone-number.ts";
import { parseActivation } from "./activation-body.ts";
import { listNotifications } from "./list-notifications.ts";
import { parseNotificationQuery } from "./notification-query.ts";
import { parsePhoneNumber } from "./parse-phone-number.ts";
import { requireAdmin } from "./require-admin.ts";
import { parseRetry } from "./retry-body.ts";
import { retryOrder } from "./retry-order.ts";

/** What the handler needs. */
export interface HandlerDeps {
  readonly dataApi: DataApi;
  readonly logger: Logger;
}

/**
 * What admins do. Who is one is asked of the database first of all, so that others learn nothing, not even which
 * numbers exist or what a valid request looks like.
 */
export function createHandler(
  { dataApi, logger }: HandlerDeps,
): EdgeFunction["fetch"] {
  const router = createRouter("admin", logger);

  router.post("/phone-numbers/:phoneNumber/activate", async ({ req, json }) => {
    const client = createCallerClient(req.raw, dataApi);
    await requireAdmin(client);
    const phoneNumber = parsePhoneNumber(req.param("phoneNumber"));
    const { elevenLabsPhoneId } = parseActivation(await req.text());
    const number = await activatePhoneNumber(client, {
      phoneNumber,
      elevenLabsPhoneId,
    });
    logger.info("Phone number activated", {
      phoneNumber,
      organizationId: number.organization_id,
    });
    return json(phoneNumberJson(number));
  });

  router.post("/organizations/:organizationId/order/retry", async (context) => {
    const { req, json } = context;
    const client = createCallerClient(req.raw, dataApi);
    await requireAdmin(client);
    const organizationId = parseOrganizationId(req.param("organizationId"));
    const { areaCode } = parseRetry(await req.text());
    const order = await retryOrder(client, { organizationId, areaCode });
    logger.info("Order queued again", { organizationId });
    return json(order, 202);
  });

  router.get("/notifications", async ({ req, json }) => {
    const client = createCallerClient(req.raw, dataApi);
    await requireAdmin(client);
    const query = parseNotificationQuery(new URL(req.url).searchParams);
    return json(await listNotifications(client, query));
  });

  return (request) => router.fetch(request);
}
