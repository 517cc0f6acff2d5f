import type { CallerClient } from "../_shared/caller-client.ts";
import { fromDataApi } from "../_shared/database-error.ts";
import { encodeCursor } from "./notification-cursor.ts";
import { notificationJson } from "./notification-json.ts";
import type { NotificationQuery } from "./notification-query.ts";

/** One page of notifications as the caller may see them, newest first; `nextCursor` is null on the last page. */
export async function listNotifications(
  client: CallerClient,
  { status, type, organizationId, limit, cursor }: NotificationQuery,
) {
  let query = client.from("admin_notifications").select()
    .order("created_at", { ascending: false })
    .order("id", { ascending: false })
    // One more than asked for tells whether there is a next page.
    .limit(limit + 1);
  if (status !== undefined) query = query.eq("status", status);
  if (type !== undefined) query = query.eq("type", type);
  if (organizationId !== undefined) {
    query = query.eq("organization_id", organizationId);
  }
  if (cursor !== undefined) {
    const { createdAt, id } = cursor;
    query = query.or(
      `created_at.lt."${createdAt}",and(created_at.eq."${createdAt}",id.lt.${id})`,
    );
  }
  const answer = await query;
  if (answer.error !== null) throw fromDataApi(answer);

  const page = answer.data.slice(0, limit);
  const last = answer.data.length > limit ? page.at(-1) : undefined;
  return {
    notifications: page.map(notificationJson),
    nextCursor: last === undefined
      ? null
      : encodeCursor({ createdAt: last.created_at, id: last.id }),
  };
}
