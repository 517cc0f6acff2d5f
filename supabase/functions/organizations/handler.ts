import { z } from "zod";
import { createCallerClient } from "../_shared/database/caller-client.ts";
import { answerError } from "../_shared/http/api-error.ts";
import type { EdgeFunction } from "../_shared/http/edge-function.ts";
import { createRouter } from "../_shared/http/create-router.ts";
import { fromDataApi } from "../_shared/database/database-error.ts";
import { parseOrganizationId } from "../_shared/http/validate.ts";
import { addCallRoutes } from "./call-routes.ts";
import { errorForCaller } from "./error-for-caller.ts";
import type { OrganizationDeps } from "./place-call.ts";
import { Constants, type Tables } from "../_shared/database/database.types.ts";

/** An organization's own numbers and calls, for its members and for admins: the database decides who may see them. */
export function createHandler(deps: OrganizationDeps): EdgeFunction["fetch"] {
  const { dataApi, logger } = deps;
  const router = createRouter("organizations", logger);
  router.onError(async (error, { req }) => {
    const organizationId = req.param("organizationId");
    const about = { request: req.raw, organizationId, dataApi };
    return answerError(await errorForCaller(error, about), logger);
  });
  addCallRoutes(router, deps);

  router.get("/:organizationId/phone-numbers", async ({ req, json }) => {
    const client = createCallerClient(req.raw, dataApi);
    const organizationId = parseOrganizationId(req.param("organizationId"));
    const organization = { organization_id: organizationId };
    const [numbers, state] = await Promise.all([
      client.rpc("list_phone_numbers", organization),
      client.rpc("read_customer_state", organization).single(),
    ]);
    if (numbers.error !== null) throw fromDataApi(numbers);
    if (state.error !== null) throw fromDataApi(state);
    return json({
      phoneNumbers: z.array(phoneNumberRow).parse(numbers.data).map(
        phoneNumberJson,
      ),
      order: customerStateJson(state.data),
    });
  });

  return (request) => router.fetch(request);
}

/** The state of an organization's order, in words for its members. */
function customerStateJson(
  row: Tables<"organization_phone_numbers">,
) {
  return {
    state: row.state,
    since: row.since,
    areaCode: row.area_code,
    country: row.country,
    areaCodeMet: row.area_code_met,
    regionMet: row.region_met,
    countryMet: row.country_met,
    message: row.message,
    reason: row.reason,
  };
}

/** What an organization sees of a phone number. */
const phoneNumberRow = z.object({
  id: z.string(),
  phone_number: z.string(),
  status: z.enum(Constants.public.Enums.phone_number_status),
  organization_id: z.string().nullable(),
  organization_name: z.string(),
  capabilities: z.json(),
  locality: z.string().nullable(),
  region: z.string().nullable(),
  country: z.string(),
  purchased_at: z.string(),
  activated_at: z.string().nullable(),
  suspended_at: z.string().nullable(),
  releasing_at: z.string().nullable(),
  released_at: z.string().nullable(),
});

/** A phone number as its organization sees it. */
function phoneNumberJson(row: z.output<typeof phoneNumberRow>) {
  return {
    id: row.id,
    phoneNumber: row.phone_number,
    status: row.status,
    organizationId: row.organization_id,
    organizationName: row.organization_name,
    capabilities: row.capabilities,
    locality: row.locality,
    region: row.region,
    country: row.country,
    purchasedAt: row.purchased_at,
    activatedAt: row.activated_at,
    suspendedAt: row.suspended_at,
    releasingAt: row.releasing_at,
    releasedAt: row.released_at,
  };
}
