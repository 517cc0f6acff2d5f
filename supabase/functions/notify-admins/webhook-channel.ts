import {
  type AdminCommand,
  toCurl,
} from "../_shared/admin-commands/admin-command.ts";
import { fetchWithin } from "../_shared/http/fetch-within.ts";
import type { AdminGuide, Channel } from "./channel.ts";
import type { Notification } from "./delivery-book.ts";

const LIST: AdminCommand = {
  method: "GET",
  path: "/admin/notifications?status=pending",
};

const ANSWER_MILLISECONDS = 10_000;

/** Enough to see the other side's complaint. */
const MAX_ANSWER_CHARACTERS = 200;

/**
 * Posts to a webhook, in the JSON of Slack and similar services
 * (https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks).
 *
 * @param url a secret: its owner may write to the channel
 */
export function createWebhookChannel(
  url: string,
  guide: AdminGuide,
  answerMilliseconds: number = ANSWER_MILLISECONDS,
): Channel {
  const post = fetchWithin(answerMilliseconds);
  return {
    async tell(notifications) {
      try {
        const answer = await post(url, {
          method: "POST",
          headers: { "Content-Type": "application/json" },
          body: JSON.stringify({ text: composePost(notifications, guide) }),
          // A redirection does not prove that the message arrived.
          redirect: "manual",
        });
        const text = (await answer.text()).slice(0, MAX_ANSWER_CHARACTERS);
        return answer.ok
          ? null
          : `The webhook answered HTTP ${answer.status}: ${text}`;
      } catch (error) {
        // The error's own message has the URL, which is a secret.
        const timedOut = error instanceof Error &&
          error.name === "TimeoutError";
        return timedOut
          ? `The webhook did not answer within ${answerMilliseconds / 1000} s`
          : "The webhook cannot be reached";
      }
    },
  };
}

/**
 * The text of a post: one notification with its steps and command; for many, the titles and the command that lists
 * them. Slack gives a meaning to three characters, which are escaped
 * (https://docs.slack.dev/messaging/formatting-message-text#escaping).
 */
function composePost(
  notifications: readonly Notification[],
  guide: AdminGuide,
): string {
  const [only, ...others] = notifications;
  if (only !== undefined && others.length === 0) {
    return [
      `*${escape(only.title)}*`,
      escape(only.body),
      ...(only.command === null ? [] : [codeBlock(only.command, guide)]),
    ].join("\n");
  }
  return [
    `*${notifications.length} notifications for the admins*`,
    ...notifications.map(({ title }) => `• ${escape(title)}`),
    codeBlock(LIST, guide),
  ].join("\n");
}

function codeBlock(command: AdminCommand, guide: AdminGuide): string {
  return `\`\`\`${escape(toCurl(command, guide.addresses))}\`\`\``;
}

function escape(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}
