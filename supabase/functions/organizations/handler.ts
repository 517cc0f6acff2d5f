import { createCallerClient } from "../_shared/database/caller-client.ts";
import type { EdgeFunction } from "../_shared/http/edge-function.ts";
import { createRouter } from "../_shared/http/create-router.ts";
import { fromDataApi } from "../_shared/database/database-error.ts";
import { parseOrganizationId } from "../_shared/http/validate.ts";
import { phoneNumberJson } from "../_shared/database/phone-number-json.ts";
import { addCallRoutes } from "./call-routes.ts";
import { customerStateJson } from "./customer-state-json.ts";
import type { OrganizationDeps } from "./organization-deps.ts";

/** An organization's own numbers and calls, for its members and for admins: the database decides who that is. */
export function createHandler(deps: OrganizationDeps): EdgeFunction["fetch"] {
  const { dataApi, logger } = deps;
  const router = createRouter("organizations", logger);
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
      phoneNumbers: numbers.data.map(phoneNumberJson),
      order: customerStateJson(state.data),
    });
  });

  return (request) => router.fetch(request);
}
