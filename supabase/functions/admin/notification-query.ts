import { z } from "zod";
import { Constants } from "../_shared/database.types.ts";
import { paging, parseQuery } from "../_shared/page-query.ts";
import { uuid } from "../_shared/uuid.ts";

const schema = z.strictObject({
  status: z.enum(Constants.public.Enums.notification_status).optional(),
  type: z.enum([
    "elevenlabs_import_required",
    "provisioning_failed",
    "provisioning_held",
    "release_scheduled",
    "release_failed",
    "number_unaccounted",
    "number_missing",
    "number_still_billed",
    "elevenlabs_mismatch",
    "webhook_mismatch",
    "number_at_risk",
  ]).optional(),
  organizationId: uuid.optional(),
  ...paging,
});

/** Which notifications are asked for. */
export type NotificationQuery = z.output<typeof schema>;

/**
 * Reads the filters and the paging of a list of notifications.
 *
 * @throws {ApiError} 400 `INVALID_QUERY` with what is wrong, also for unknown parameters
 */
export function parseNotificationQuery(
  parameters: URLSearchParams,
): NotificationQuery {
  return parseQuery(schema, parameters);
}
