import { z } from "zod";
import {
  type SecretClient,
  unwrapAnswer,
} from "../_shared/database/secret-client.ts";
import type { MessageBook } from "./message-book.ts";

/** The counts in the database. A database that refuses or does not answer throws. */
export function createSupabaseMessageBook(client: SecretClient): MessageBook {
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
