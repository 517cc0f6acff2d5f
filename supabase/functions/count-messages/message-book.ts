import { z } from "zod";
import {
  type SecretClient,
  unwrapAnswer,
} from "../_shared/database/secret-client.ts";

/** What Twilio bills for the SMS of a number. */
export interface MessageCount {
  /** E.164. */
  readonly phoneNumber: string;
  /** Segments: a long message is several. */
  readonly quantity: number;
  readonly messages: number;
}

/** Which messages are counted. Days are those of UTC, as ISO 8601. A database that refuses or does not answer throws. */
export interface MessageBook {
  /** The days whose messages are to be counted now, the oldest first. */
  daysToCount(): Promise<readonly string[]>;
  /** Replaces what was counted of a day, all at once. Counts of numbers that were not ours on that day are dropped. */
  record(day: string, counts: readonly MessageCount[]): Promise<void>;
}

/** The counts in the database. A database that refuses or does not answer throws. */
export function createMessageBook(client: SecretClient): MessageBook {
  return {
    async daysToCount() {
      const answer = await client.rpc("days_to_count_messages");
      return z.array(z.iso.date())
        .parse(unwrapAnswer("read which days are to be counted", answer));
    },
    async record(day, counts) {
      const answer = await client.rpc("record_message_counts", {
        day,
        counts: counts.map(({ phoneNumber, quantity, messages }) => ({
          phone_number: phoneNumber,
          quantity,
          messages,
        })),
      });
      unwrapAnswer(`record the messages of "${day}"`, answer);
    },
  };
}
