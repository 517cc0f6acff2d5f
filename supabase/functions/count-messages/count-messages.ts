import type { Logger } from "../_shared/log/logger.ts";
import { addUpMessages } from "./add-up-messages.ts";
import type { Message } from "./list-messages.ts";
import type { MessageBook } from "./message-book.ts";

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
 * Counts the messages of each day that is to be counted, and writes each day down once all of it was read. What is left
 * at the deadline is for the next wake-up.
 *
 * @throws {Error} when Twilio or the database does not answer; the days before are written down
 */
export async function countMessages(
  { book, listMessages, logger }: CountingDeps,
  deadline: AbortSignal,
): Promise<void> {
  const days = await book.daysToCount();
  let counted = 0;
  for (const day of days) {
    if (deadline.aborted) break;
    await book.record(day, await addUpMessages(listMessages(day, deadline)));
    counted += 1;
  }
  logger.info("Messages counted", {
    days: counted,
    left: days.length - counted,
  });
}
