import type { Logger } from "../_shared/log/logger.ts";
import type { Message } from "./list-messages.ts";
import type { MessageBook, MessageCount } from "./message-book.ts";

/** What counting messages needs. */
export interface CountingDeps {
  readonly book: MessageBook;
  /** The messages of a day, a page at a time. */
  readonly listMessages: (
    day: string,
    deadline: AbortSignal,
  ) => AsyncIterable<readonly Message[]>;
  readonly logger: Logger;
}

/**
 * Counts the messages of each day that is due, and records each day once all of it is read. After the deadline the next
 * wake-up goes on.
 *
 * @throws {Error} when Twilio or the database does not answer; the days before are recorded
 */
export async function countMessages(
  { book, listMessages, logger }: CountingDeps,
  deadline: AbortSignal,
): Promise<void> {
  const days = await book.daysToCount();
  let counted = 0;
  for (const day of days) {
    if (deadline.aborted) break;
    const { counts, withoutDirection } = await addUpMessages(
      listMessages(day, deadline),
    );
    if (withoutDirection > 0) {
      logger.warn("Messages without a direction are left out of the count", {
        day,
        withoutDirection,
      });
    }
    await book.record(day, counts);
    counted += 1;
  }
  logger.info("Messages counted", {
    days: counted,
    left: days.length - counted,
  });
}

/** Twilio bills no SMS for messages that never left it (https://support.twilio.com/hc/en-us/articles/223181728). */
const UNBILLED: ReadonlySet<string> = new Set(["failed", "canceled"]);

/** What the messages of a day add up to. */
interface AddedUp {
  readonly counts: readonly MessageCount[];
  /** Billed messages of which Twilio does not say whether they were sent or received, and so by whom of the two. */
  readonly withoutDirection: number;
}

/** Adds up Twilio's bill for each number of the account, from pages of messages. It keeps no message. */
export async function addUpMessages(
  pages: AsyncIterable<readonly Message[]>,
): Promise<AddedUp> {
  const counts = new Map<string, MessageCount>();
  let withoutDirection = 0;
  for await (const messages of pages) {
    for (const message of messages) {
      if (!isBilledSms(message)) continue;
      if (message.direction === "") {
        withoutDirection += 1;
        continue;
      }
      const phoneNumber = ownNumberOf(message);
      const before = counts.get(phoneNumber);
      counts.set(phoneNumber, {
        phoneNumber,
        quantity: (before?.quantity ?? 0) + message.numSegments,
        messages: (before?.messages ?? 0) + 1,
      });
    }
  }
  return { counts: [...counts.values()], withoutDirection };
}

/**
 * A message with media is an MMS, and billed as such. A message without a segment has no sender yet
 * (https://www.twilio.com/docs/messaging/api/message-resource).
 */
function isBilledSms({ status, numMedia, numSegments }: Message): boolean {
  return numMedia === 0 && numSegments > 0 && !UNBILLED.has(status);
}

/** The account's end of a message: a number, or another kind of sender. */
function ownNumberOf({ direction, from, to }: Message): string {
  return direction === "inbound" ? to : from;
}
