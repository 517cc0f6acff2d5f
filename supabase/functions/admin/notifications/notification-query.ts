import { z } from "zod";
import { Constants } from "../../_shared/database/database.types.ts";
import { paging } from "../../_shared/http/paging.ts";
import { parseQuery, uuid } from "../../_shared/http/validate.ts";

const schema = z.strictObject({
  status: z.enum(Constants.public.Enums.notification_status).optional(),
  // Which types there are, the database knows: see notification-type.ts.
  type: z.string().regex(/^[a-z_]{1,64}$/).optional(),
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
