import { createCallerClient } from "../_shared/caller-client.ts";
import type { EdgeFunction } from "../_shared/compose.ts";
import { createRouter } from "../_shared/create-router.ts";
import { fromDataApi } from "../_shared/database-error.ts";
import { parseOrganizationId } from "../_shared/organization-id.ts";
import { phoneNumberJson } from "../_shared/phone-number-json.ts";
import { addCallRoutes } from "./call-routes.ts";
import type { OrganizationDeps } from "./organization-deps.ts";
import { requireOrganization } from "./require-organization.ts";

/** An organization's own numbers and calls, for its members and for admins: the database decides who that is. */
export function createHandler(deps: OrganizationDeps): EdgeFunction["fetch"] {
  const { dataApi, logger } = deps;
  const router = createRouter("organizations", logger);
  addCallRoutes(router, deps);

  router.get("/:organizationId/phone-numbers", async ({ req, json }) => {
    const client = createCallerClient(req.raw, dataApi);
    const organizationId = parseOrganizationId(req.param("organizationId"));
    const [numbers] = await Promise.all([
      client.from("phone_numbers").select()
        .eq("organization_id", organizationId)
        .order("purchased_at", { ascending: false }),
      requireOrganization(client, organizationId),
    ]);
    if (numbers.error !== null) throw fromDataApi(numbers);
    return json({ phoneNumbers: numbers.data.map(phoneNumberJson) });
  });

  return (request) => router.fetch(request);
}
