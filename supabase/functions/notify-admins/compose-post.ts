import type { AdminGuide } from "./admin-guide.ts";
import { commandFor } from "./command-for.ts";
import type { Notification } from "./notification.ts";

/**
 * The text of a post: a notification with its steps and its command; of many, the titles and the call that lists them.
 * Slack gives a meaning to three characters, which are escaped
 * (https://docs.slack.dev/messaging/formatting-message-text#escaping).
 */
export function composePost(
  notifications: readonly Notification[],
  guide: AdminGuide,
): string {
  const [only, ...others] = notifications;
  if (only !== undefined && others.length === 0) {
    const command = commandFor(only, guide);
    return [
      `*${escape(only.title)}*`,
      escape(only.body),
      ...(command === null ? [] : [codeBlock(command)]),
    ].join("\n");
  }
  return [
    `*${notifications.length} notifications for the admins*`,
    ...notifications.map(({ title }) => `• ${escape(title)}`),
    codeBlock(
      `curl "${guide.functionsUrl}/admin/notifications?status=pending" -H "apikey: $SECRET_KEY"`,
    ),
  ].join("\n");
}

function codeBlock(code: string): string {
  return `\`\`\`${escape(code)}\`\`\``;
}

function escape(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}
