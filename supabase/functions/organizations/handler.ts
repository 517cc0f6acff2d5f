import { ApiError } from "../_shared/api-error.ts";
import { createCallerClient } from "../_shared/caller-client.ts";
import type { EdgeFunction } from "../_shared/compose.ts";
import { createRouter } from "../_shared/create-router.ts";
import { fromDataApi } from "../_shared/database-error.ts";
import type { HandlerDeps } from "../_shared/handler-deps.ts";
import { parseOrganizationId } from "../_shared/organization-id.ts";
import { phoneNumberJson } from "../_shared/phone-number-json.ts";

/** An organization's own numbers, for its members and for admins: the database decides who that is. */
export function createHandler(
  { dataApi, logger }: HandlerDeps,
): EdgeFunction["fetch"] {
  const router = createRouter("organizations", logger);

  router.get("/:organizationId/phone-numbers", async ({ req, json }) => {
    const client = createCallerClient(req.raw, dataApi);
    const organizationId = parseOrganizationId(req.param("organizationId"));
    const [organization, numbers] = await Promise.all([
      client.from("organizations").select("id").eq("id", organizationId)
        .maybeSingle(),
      client.from("phone_numbers").select()
        .eq("organization_id", organizationId)
        .order("purchased_at", { ascending: false }),
    ]);
    if (organization.error !== null) throw fromDataApi(organization);
    if (numbers.error !== null) throw fromDataApi(numbers);
    // The same answer whether it does not exist or is somebody else's.
    if (organization.data === null) {
      throw new ApiError(
        404,
        "ORGANIZATION_NOT_FOUND",
        `No organization "${organizationId}"`,
      );
    }
    return json({ phoneNumbers: numbers.data.map(phoneNumberJson) });
  });

  return (request) => router.fetch(request);
}
