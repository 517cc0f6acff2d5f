import type { Hono } from "hono";
import type { AdminDeps } from "../admin-deps.ts";
import { requireAdmin } from "../require-admin.ts";
import { parsePhoneNumber } from "./phone-number-routes.ts";
import {
  parseUnrecordedRelease,
  releaseUnrecordedNumber,
} from "./release-unrecorded-number.ts";

/** The action on a number that we have no living record of, and so nothing to answer but its ids. */
export function addUnrecordedNumberRoute(
  router: Hono,
  { dataApi, openTwilio, project, logger }: AdminDeps,
): void {
  const path = "/phone-numbers/:phoneNumber/release-unrecorded";
  router.post(path, async ({ req, json }) => {
    const client = await requireAdmin(req.raw, dataApi);
    const phoneNumber = parsePhoneNumber(req.param("phoneNumber"));
    const { twilioSid, confirm } = parseUnrecordedRelease(await req.text());
    const number = { phoneNumber, twilioSid };
    const deps = { openTwilio, project };
    await releaseUnrecordedNumber(client, deps, { ...number, confirm });
    logger.info("Phone number without a record released", number);
    return json({ ...number, status: "released" });
  });
}
