import type { CallerClient } from "../_shared/database/caller-client.ts";
import { fromDataApi } from "../_shared/database/database-error.ts";

/**
 * Checks that the caller is a member of the organization, or an admin: the same answer whether it does not exist or is
 * somebody else's.
 *
 * @throws {ApiError} 404 `ORGANIZATION_NOT_FOUND`
 */
export async function requireOrganization(
  client: CallerClient,
  organizationId: string,
): Promise<void> {
  const answer = await client.rpc("require_organization", {
    organization_id: organizationId,
  });
  if (answer.error !== null) throw fromDataApi(answer);
}
