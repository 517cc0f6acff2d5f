import type { CallerClient } from "../../_shared/database/caller-client.ts";
import { fromDataApi } from "../../_shared/database/database-error.ts";
import {
  NOTIFICATION_COLUMNS,
  type NotificationRow,
} from "./notification-json.ts";

/**
 * Ends a pending notification that needs no work, as the caller. The same call again answers the same.
 *
 * @throws {ApiError} 404 `NOTIFICATION_NOT_FOUND`; 409 `NOTIFICATION_NOT_PENDING` when it is resolved, or dismissed for
 * another reason
 */
export async function dismissNotification(
  client: CallerClient,
  { notificationId, reason }: { notificationId: string; reason: string },
): Promise<NotificationRow> {
  const answer = await client.rpc("dismiss_notification", {
    notification_id: notificationId,
    reason,
  }).select(NOTIFICATION_COLUMNS);
  if (answer.error !== null) throw fromDataApi(answer);
  return answer.data;
}
