import { createTwilioClient } from "../../_shared/twilio/create-twilio-client.ts";
import type { StubTwilio } from "../../_shared/twilio/testing/stub-twilio.ts";
import {
  fetchMessagePage,
  type Message,
  type MessagePage,
} from "../fetch-message-page.ts";

const DAY = "2026-11-22";

/** All messages of one day, from its first page on. */
export async function listMessages(
  { account }: StubTwilio,
  client = createTwilioClient(account),
): Promise<readonly Message[]> {
  const found: Message[] = [];
  let nextPage: string | null = null;
  do {
    const page: MessagePage = await fetchMessagePage(client, {
      day: DAY,
      nextPage,
    });
    found.push(...page.messages);
    nextPage = page.nextPage;
  } while (nextPage !== null);
  return found;
}
