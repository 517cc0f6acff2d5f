import type { Hono } from "hono";
import { parseOrganizationId } from "../../_shared/http/validate.ts";
import type { AdminDeps } from "../admin-deps.ts";
import { activatePhoneNumber } from "../../_shared/activation/activate-phone-number.ts";
import { createAdminActivationBook } from "../phone-numbers/admin-activation-book.ts";
import { phoneNumberRecordJson } from "../phone-numbers/phone-number-record-json.ts";
import { requireAdmin } from "../require-admin.ts";

/** The route by which an organization gets a number that it has at Twilio already. */
export function addTakeOverRoute(router: Hono, deps: AdminDeps): void {
  const { dataApi, elevenLabs, logger } = deps;
  router.post("/organizations/:organizationId/take-over", async (context) => {
    const { req, json } = context;
    const client = await requireAdmin(req.raw, dataApi);
    const organizationId = parseOrganizationId(req.param("organizationId"));
    // The other routes do not wait for the plans of all countries' numbers.
    const { parseTakeOver, takeOver } = await import("./take-over.ts");
    const wanted = parseTakeOver(await req.text());
    const taken = await takeOver(client, deps, { ...wanted, organizationId });
    const { phoneNumber, elevenLabsPhoneId } = wanted;
    logger.info("Phone number taken over", { organizationId, phoneNumber });
    if (elevenLabsPhoneId === undefined) {
      return json(phoneNumberRecordJson(taken));
    }
    const { number, checks } = await activatePhoneNumber(
      createAdminActivationBook(client, { phoneNumber }),
      elevenLabs,
      { elevenLabsPhoneId },
    );
    return json({ ...phoneNumberRecordJson(number), checks });
  });
}
