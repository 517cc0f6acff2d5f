import type { Hono } from "hono";
import { parseActivation } from "./activation-body.ts";
import { activateNumber } from "./activate-number.ts";
import type { AdminDeps } from "../admin-deps.ts";
import { parseImport } from "./import-body.ts";
import { importNumber } from "./import-number.ts";
import { parsePhoneNumber } from "./parse-phone-number.ts";
import { phoneNumberRecordJson } from "./phone-number-record-json.ts";
import { requireAdmin } from "../require-admin.ts";
import type { ActivatedNumber } from "./verify-and-activate.ts";

/** What admins do with a number: activate it, or import it and activate it. */
export function addPhoneNumberRoutes(router: Hono, deps: AdminDeps): void {
  const { dataApi, elevenLabs, logger } = deps;

  function report(message: string, { number, checks }: ActivatedNumber) {
    logger.info(message, {
      phoneNumber: number.phone_number,
      organizationId: number.organization_id,
      verification: number.elevenlabs_verification,
    });
    return { ...phoneNumberRecordJson(number), checks };
  }

  router.post("/phone-numbers/:phoneNumber/activate", async ({ req, json }) => {
    const client = await requireAdmin(req.raw, dataApi);
    const phoneNumber = parsePhoneNumber(req.param("phoneNumber"));
    const wanted = { phoneNumber, ...parseActivation(await req.text()) };
    const activated = await activateNumber(client, elevenLabs, wanted);
    return json(report("Phone number activated", activated));
  });

  router.post("/phone-numbers/:phoneNumber/import", async ({ req, json }) => {
    const client = await requireAdmin(req.raw, dataApi);
    const phoneNumber = parsePhoneNumber(req.param("phoneNumber"));
    parseImport(await req.text());
    const activated = await importNumber(client, elevenLabs, phoneNumber);
    return json(report("Phone number imported and activated", activated));
  });
}
