import { uuid, validate } from "../../_shared/http/validate.ts";

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
