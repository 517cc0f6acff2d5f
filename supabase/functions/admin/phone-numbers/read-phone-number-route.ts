import type { Hono } from "hono";
import {
  elevenLabsNumbersPage,
  twilioNumberPage,
} from "../../_shared/admin-commands/vendor-pages.ts";
import { fromDataApi } from "../../_shared/database/database-error.ts";
import type { AdminDeps } from "../admin-deps.ts";
import { requireAdmin } from "../require-admin.ts";
import { phoneNumberRecordJson } from "./phone-number-record-json.ts";
import { parsePhoneNumber } from "./phone-number-routes.ts";

/**
 * A number with its price and its ids, and how it can be activated: `asksForId` without an API key to look an id up
 * with, `canImport` where imports through the API are enabled; and where the vendors' pages are. It asks the database
 * only.
 */
export function addReadPhoneNumberRoute(
  router: Hono,
  { dataApi, elevenLabs, addresses }: AdminDeps,
): void {
  router.get("/phone-numbers/:phoneNumber", async ({ req, json }) => {
    const client = await requireAdmin(req.raw, dataApi);
    const phoneNumber = parsePhoneNumber(req.param("phoneNumber"));
    const answer = await client.rpc("read_phone_number", {
      phone_number: phoneNumber,
    });
    if (answer.error !== null) throw fromDataApi(answer);
    return json({
      ...phoneNumberRecordJson(answer.data),
      asksForId: elevenLabs === null,
      canImport: elevenLabs?.imports != null,
      links: {
        elevenLabs: elevenLabsNumbersPage(addresses),
        twilio: twilioNumberPage(addresses, answer.data.twilio_sid),
      },
    });
  });
}
