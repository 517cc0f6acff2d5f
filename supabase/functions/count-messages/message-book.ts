import { z } from "zod";
import type { ProjectArguments } from "../_shared/database/project-arguments.ts";
import {
  type SecretClient,
  unwrapAnswer,
} from "../_shared/database/secret-client.ts";

/** The SMS of a number on Twilio's bill. */
export interface MessageCount {
  /** E.164. */
  readonly phoneNumber: string;
  /** Segments: a long message is several. */
  readonly quantity: number;
  readonly messages: number;
}

/** The counts of messages. Days are UTC days, as ISO 8601. A database that refuses or does not answer throws. */
export interface MessageBook {
  /** The days to count now, the oldest first. */
  daysToCount(): Promise<readonly string[]>;
  /** Replaces all counts of a day at once. Drops the counts of numbers that were not ours on that day. */
  record(day: string, counts: readonly MessageCount[]): Promise<void>;
}

/** The counts in the database. A database that refuses or does not answer throws. */
export function createMessageBook(
  client: SecretClient,
  project: ProjectArguments,
): MessageBook {
  return {
    async daysToCount() {
      const answer = await client.rpc("days_to_count_messages", project);
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
