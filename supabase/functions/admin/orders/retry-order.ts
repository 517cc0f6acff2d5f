import type { CallerClient } from "../../_shared/database/caller-client.ts";
import { fromDataApi } from "../../_shared/database/database-error.ts";

/**
 * Queues an organization's order again, optionally for another area code, as the caller.
 *
 * @throws {ApiError} 404 when the organization has no order; 409 when it is being purchased, or has come to its end
 */
export async function retryOrder(
  client: CallerClient,
  retry: { organizationId: string; areaCode: string | undefined },
) {
  const answer = await client.rpc("retry_phone_number_order", {
    organization_id: retry.organizationId,
    ...(retry.areaCode === undefined ? {} : { area_code: retry.areaCode }),
  });
  if (answer.error !== null) throw fromDataApi(answer);
  const order = answer.data;
  return {
    organizationId: order.organization_id,
    organizationName: order.organization_name,
    status: order.status,
    areaCode: order.area_code,
    country: order.country,
    attempts: order.attempts,
    dueAt: order.due_at,
    lastErrorCode: order.last_error_code,
    lastErrorMessage: order.last_error_message,
  };
}
