import { createHash } from "node:crypto";
import type { Notification } from "./notification.ts";

/**
 * The Message-ID of a mail. The same notifications have the same one, so that mail programs recognize a repetition; a
 * digest of others has another, so that none hides behind an earlier digest.
 *
 * @param sender the address it is sent from, whose domain answers for the id
 */
export function messageId(
  notifications: readonly Notification[],
  sender: string,
): string {
  const [only, ...others] = notifications;
  const name = only !== undefined && others.length === 0
    ? `notification.${only.id}`
    : `digest.${digestOf(notifications)}`;
  return `<${name}@${sender.slice(sender.lastIndexOf("@") + 1)}>`;
}

function digestOf(notifications: readonly Notification[]): string {
  const ids = notifications.map(({ id }) => id).sort().join();
  return createHash("sha256").update(ids).digest("hex").slice(0, 32);
}
