import type { Message } from "./list-messages.ts";
import type { MessageCount } from "./message-book.ts";

/** They never left Twilio, which bills no SMS for them (https://support.twilio.com/hc/en-us/articles/223181728). */
const UNBILLED: ReadonlySet<string> = new Set(["failed", "canceled"]);

/** What Twilio bills for each number of the account, of messages that come a page at a time. No message is held. */
export async function addUpMessages(
  pages: AsyncIterable<readonly Message[]>,
): Promise<readonly MessageCount[]> {
  const counts = new Map<string, MessageCount>();
  for await (const messages of pages) {
    for (const message of messages) {
      if (!isBilledSms(message)) continue;
      const phoneNumber = ownNumberOf(message);
      const before = counts.get(phoneNumber);
      counts.set(phoneNumber, {
        phoneNumber,
        quantity: (before?.quantity ?? 0) + message.numSegments,
        messages: (before?.messages ?? 0) + 1,
      });
    }
  }
  return [...counts.values()];
}

/**
 * A message with media is an MMS, and billed as such. Without a segment it has no sender yet
 * (https://www.twilio.com/docs/messaging/api/message-resource).
 */
function isBilledSms({ status, numMedia, numSegments }: Message): boolean {
  return numMedia === 0 && numSegments > 0 && !UNBILLED.has(status);
}

/** The account's end of a message: a number, or whatever else may send. */
function ownNumberOf({ direction, from, to }: Message): string {
  return direction === "inbound" ? to : from;
}
