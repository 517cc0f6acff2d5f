import { fetchWithin } from "../_shared/http/fetch-within.ts";
import type { AdminGuide, Channel } from "./channel.ts";
import { composeMessage } from "./message-content.ts";
import { renderBlocks } from "./post-blocks.ts";
import { renderPostText } from "./post-text.ts";

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
  const fetch = fetchWithin(answerMilliseconds);
  const post = (body: Readonly<Record<string, unknown>>) =>
    fetch(url, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
      // A redirection does not prove that the message arrived.
      redirect: "manual",
    });
  return {
    sentTo: "webhook",
    async tell(message) {
      const content = composeMessage(message, guide);
      const text = renderPostText(content, guide.addresses);
      const blocks = renderBlocks(content, guide.addresses);
      try {
        let answer = await post({ text, blocks, unfurl_links: false });
        if (answer.status === 400) {
          // Some services refuse fields that they do not know.
          await answer.body?.cancel();
          answer = await post({ text });
        }
        const said = (await answer.text()).slice(0, MAX_ANSWER_CHARACTERS);
        return answer.ok
          ? null
          : `The webhook answered HTTP ${answer.status}: ${said}`;
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
