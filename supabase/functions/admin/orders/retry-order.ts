import { z } from "zod";
import type { CallerClient } from "../../_shared/database/caller-client.ts";
import { fromDataApi } from "../../_shared/database/database-error.ts";
import { parseJsonBody, validate } from "../../_shared/http/validate.ts";

/** As people write it: 604, (604), +1 604. The database takes the digits out, as it does for an organization. */
const typedAreaCode = /^\(?(?:\+?1)?[-.( ]*[2-9]\d{2}[-.) ]*$/;

const retryBody = z.strictObject({
  areaCode: z.string().trim().regex(typedAreaCode, {
    error: "must be three digits, such as 604",
  }).optional(),
});

/**
 * Reads the body of a retry: nothing, or `{"areaCode": "…"}`.
 *
 * @throws {ApiError} 400 `INVALID_BODY` with each mistake
 */
export function parseRetry(body: string): z.output<typeof retryBody> {
  if (body.trim() === "") return {};
  return validate(retryBody, parseJsonBody(body), {
    code: "INVALID_BODY",
    message: 'The body must be empty or {"areaCode": "<three digits>"}',
  });
}

/**
 * Queues an organization's order again, optionally for another area code, as the caller.
 *
 * @throws {ApiError} 404 when the organization has no order; 409 when the order is being purchased, or has ended
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
