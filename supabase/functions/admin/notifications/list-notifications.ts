import type { CallerClient } from "../../_shared/database/caller-client.ts";
import { afterCursor, cutPage } from "../../_shared/http/paging.ts";
import { fromDataApi } from "../../_shared/database/database-error.ts";
import { NOTIFICATION_COLUMNS, notificationJson } from "./notification-json.ts";
import type { NotificationQuery } from "./notification-query.ts";
import { requireNotificationType } from "./notification-type.ts";

/**
 * One page of notifications as the caller may see them, newest first; `nextCursor` is null on the last page.
 *
 * @throws {ApiError} 400 `INVALID_QUERY` for a type that does not exist
 */
export async function listNotifications(
  client: CallerClient,
  { status, type, organizationId, limit, cursor }: NotificationQuery,
  functionsUrl: string,
) {
  let query = client.from("admin_notifications").select(NOTIFICATION_COLUMNS)
    .order("created_at", { ascending: false })
    .order("id", { ascending: false })
    // One more than asked for tells whether there is a next page.
    .limit(limit + 1);
  if (status !== undefined) query = query.eq("status", status);
  if (type !== undefined) query = query.eq("type", type);
  if (organizationId !== undefined) {
    query = query.eq("organization_id", organizationId);
  }
  if (cursor !== undefined) query = query.or(afterCursor("created_at", cursor));
  const answer = await query;
  if (answer.error !== null) throw fromDataApi(answer);
  // Of a type that exists there may be none; of another one there cannot be any.
  if (type !== undefined && answer.data.length === 0) {
    await requireNotificationType(client, type);
  }

  const { page, nextCursor } = cutPage(answer.data, {
    limit,
    cursorOf: ({ created_at, id }) => ({ at: created_at, id }),
  });
  return {
    notifications: page.map((row) => notificationJson(row, functionsUrl)),
    nextCursor,
  };
}
