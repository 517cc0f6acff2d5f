import type { Logger } from "../_shared/log/logger.ts";
import type { Allowance } from "../_shared/wake-up/allowance.ts";
import type { RunEnd } from "../_shared/wake-up/single-flight.ts";
import type {
  Message,
  MessagePage,
  MessagePagePlace,
} from "./fetch-message-page.ts";
import type { MessageBook, MessageCount } from "./message-book.ts";

/** What counting messages needs. */
export interface CountingDeps {
  readonly book: MessageBook;
  readonly fetchPage: (place: MessagePagePlace) => Promise<MessagePage>;
  readonly logger: Logger;
}

/**
 * Adds up the messages of each day that is due, a page at a time, and ends with the last day or with the allowance of
 * pages: the next request goes on with the next page.
 *
 * @throws {Error} when Twilio or the database does not answer; the pages before are recorded
 */
export async function countMessages(
  { book, fetchPage, logger }: CountingDeps,
  allowance: Allowance,
): Promise<RunEnd> {
  while (allowance.left() > 0) {
    const place = await book.nextPage();
    if (place === null) return "done";
    if (!allowance.begin(1)) break;
    const { messages, nextPage } = await fetchPage(place);
    const { counts, withoutDirection } = addUpMessages(messages);
    if (withoutDirection > 0) {
      logger.warn("Messages without a direction are left out of the count", {
        day: place.day,
        withoutDirection,
      });
    }
    // Another request reads this day.
    if (!await book.record(place, { counts, nextPage })) return "done";
    if (nextPage === null) logger.info("Messages counted", { day: place.day });
  }
  return "unfinished";
}

/** Twilio bills no SMS for messages that never left it (https://support.twilio.com/hc/en-us/articles/223181728). */
const UNBILLED: ReadonlySet<string> = new Set(["failed", "canceled"]);

/** What messages add up to. */
interface AddedUp {
  readonly counts: readonly MessageCount[];
  /** Billed messages of which Twilio does not say whether they were sent or received, and so by whom of the two. */
  readonly withoutDirection: number;
}

/** Adds up Twilio's bill for each number of the account. */
export function addUpMessages(messages: readonly Message[]): AddedUp {
  const counts = new Map<string, MessageCount>();
  let withoutDirection = 0;
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
