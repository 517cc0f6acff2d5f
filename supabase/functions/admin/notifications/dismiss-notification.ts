import { z } from "zod";
import type { CallerClient } from "../../_shared/database/caller-client.ts";
import { fromDataApi } from "../../_shared/database/database-error.ts";
import {
  NOTIFICATION_COLUMNS,
  type NotificationRow,
} from "./notification-json.ts";
import { parseJsonBody, uuid, validate } from "../../_shared/http/validate.ts";

/**
 * Reads a notification's id from a path.
 *
 * @throws {ApiError} 400 `INVALID_NOTIFICATION_ID`
 */
export function parseNotificationId(text: string): string {
  return validate(uuid, text, {
    code: "INVALID_NOTIFICATION_ID",
    message: "The notification's id is not a UUID",
  });
}

const dismissalBody = z.strictObject({
  // Counts characters, as the database does. The database stores neither control characters nor half surrogate pairs.
  reason: z.string({ error: "must be text" }).trim()
    .regex(/^(?:[^\p{Cc}\p{Cs}]|[\t\r\n]){1,500}$/u, {
      error: "must have 1 to 500 characters",
    }),
});

/**
 * Reads the body of a dismissal: `{"reason": "…"}`.
 *
 * @throws {ApiError} 400 `INVALID_BODY` with each mistake
 */
export function parseDismissal(body: string): z.output<typeof dismissalBody> {
  return validate(dismissalBody, parseJsonBody(body), {
    code: "INVALID_BODY",
    message: 'The body must be {"reason": "<why it needs no work>"}',
  });
}

/**
 * Ends a pending notification that needs no work, as the caller. A repeated call gets the same answer.
 *
 * @throws {ApiError} 404 `NOTIFICATION_NOT_FOUND`; 409 `NOTIFICATION_NOT_PENDING` when the notification is resolved, or
 * dismissed for another reason
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
