import { ApiError } from "../_shared/api-error.ts";
import type { CallerClient } from "../_shared/caller-client.ts";
import { fromDataApi } from "../_shared/database-error.ts";

/**
 * Checks that the caller may see the organization: the same answer whether it does not exist or is somebody else's.
 *
 * @throws {ApiError} 404 `ORGANIZATION_NOT_FOUND`
 */
export async function requireOrganization(
  client: CallerClient,
  organizationId: string,
): Promise<void> {
  const answer = await client.from("organizations").select("id")
    .eq("id", organizationId).maybeSingle();
  if (answer.error !== null) throw fromDataApi(answer);
  if (answer.data !== null) return;
  throw new ApiError(
    404,
    "ORGANIZATION_NOT_FOUND",
    `No organization "${organizationId}"`,
  );
}
