import { fetchWithin } from "../_shared/http/fetch-within.ts";
import type { AdminGuide } from "./admin-guide.ts";
import type { Channel } from "./channel.ts";
import { composePost } from "./compose-post.ts";

const ANSWER_MILLISECONDS = 10_000;

/** Enough to see what the other side wants. */
const MAX_ANSWER_CHARACTERS = 200;

/**
 * Tells the admins through a webhook, in the JSON that Slack and its like take
 * (https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks).
 *
 * @param url a secret: whoever has it may write to the channel
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
          // Where a redirection leads, the message need not have arrived.
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
