import type { Hono } from "hono";
import type { AdminDeps } from "../admin-deps.ts";
import { changePhoneNumber, type NumberChange } from "./change-phone-number.ts";
import { parseConfirmation } from "./confirmation-body.ts";
import { parsePhoneNumber } from "./parse-phone-number.ts";
import { phoneNumberRecordJson } from "./phone-number-record-json.ts";
import { releasePhoneNumber } from "./release-phone-number.ts";
import { requireAdmin } from "../require-admin.ts";

const WHAT_HAPPENED: Readonly<Record<NumberChange, string>> = {
  keep: "Phone number kept",
  suspend: "Phone number suspended",
  resume: "Phone number resumed",
};

/** What admins do at the end of a number's life: give it back, keep it, or pause it. */
export function addReleaseRoutes(
  router: Hono,
  { dataApi, logger }: AdminDeps,
): void {
  router.post("/phone-numbers/:phoneNumber/release", async (context) => {
    const { req, json } = context;
    const client = await requireAdmin(req.raw, dataApi);
    const phoneNumber = parsePhoneNumber(req.param("phoneNumber"));
    const { confirm } = parseConfirmation(await req.text());
    const number = await releasePhoneNumber(client, phoneNumber, confirm);
    const { organization_id: organizationId } = number;
    logger.info("Phone number to be given back now", {
      phoneNumber,
      organizationId,
    });
    return json(phoneNumberRecordJson(number), 202);
  });

  for (const change of ["keep", "suspend", "resume"] as const) {
    router.post(
      `/phone-numbers/:phoneNumber/${change}`,
      async ({ req, json }) => {
        const client = await requireAdmin(req.raw, dataApi);
        const phoneNumber = parsePhoneNumber(req.param("phoneNumber"));
        const number = await changePhoneNumber(client, change, phoneNumber);
        const { organization_id: organizationId } = number;
        logger.info(WHAT_HAPPENED[change], { phoneNumber, organizationId });
        return json(phoneNumberRecordJson(number));
      },
    );
  }
}
