import { z } from "zod";
import type { ProjectArguments } from "../_shared/database/project-arguments.ts";
import {
  type SecretClient,
  unwrapAnswer,
} from "../_shared/database/secret-client.ts";
import type { MessagePagePlace } from "./fetch-message-page.ts";

/** The SMS of a number on Twilio's bill. */
export interface MessageCount {
  /** E.164. */
  readonly phoneNumber: string;
  /** Segments: a long message is several. */
  readonly quantity: number;
  readonly messages: number;
}

/** A page that was added up. */
export interface CountedPage {
  readonly counts: readonly MessageCount[];
  /** Null for the last page. */
  readonly nextPage: string | null;
}

/** The counts of messages. Days are UTC days, as ISO 8601. A database that refuses or does not answer throws. */
export interface MessageBook {
  /** The page to read next, of the oldest day to count; null when there is none. */
  nextPage(): Promise<MessagePagePlace | null>;
  /**
   * Adds a page to its day. The last page of a day replaces all of its counts at once; those of numbers that were not
   * ours on that day are dropped. False when another request reads the day.
   */
  record(place: MessagePagePlace, page: CountedPage): Promise<boolean>;
}

const placesSchema = z.array(
  z.object({ day: z.iso.date(), next_page: z.string().nullable() })
    .transform(({ day, next_page }): MessagePagePlace => ({
      day,
      nextPage: next_page,
    })),
);

/** The counts in the database. A database that refuses or does not answer throws. */
export function createMessageBook(
  client: SecretClient,
  project: ProjectArguments,
): MessageBook {
  return {
    async nextPage() {
      const answer = await client.rpc("next_message_page", project);
      const [place] = placesSchema.parse(
        unwrapAnswer("read which messages are to be counted", answer),
      );
      return place ?? null;
    },
    async record({ day, nextPage: page }, { counts, nextPage }) {
      const answer = await client.rpc("record_message_page", {
        day,
        ...(page !== null && { page }),
        ...(nextPage !== null && { next_page: nextPage }),
        counts: counts.map(({ phoneNumber, quantity, messages }) => ({
          phone_number: phoneNumber,
          quantity,
          messages,
        })),
      });
      return z.boolean()
        .parse(unwrapAnswer(`record the messages of "${day}"`, answer));
    },
  };
}
