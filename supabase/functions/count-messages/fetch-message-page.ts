import { z } from "zod";
import type { TwilioClient } from "../_shared/twilio/create-twilio-client.ts";
import { nextPageOf, pageParameters } from "../_shared/twilio/next-page.ts";
import {
  readItems,
  twilioListError,
} from "../_shared/twilio/twilio-list-error.ts";

/** Twilio allows 1,000, which would take more than half of the memory of a hosted function. */
const PAGE_SIZE = 100;

const text = z.string().nullish().transform((value) => value ?? "");
const count = z.string().regex(/^\d+$/).nullish()
  .transform((value) => Number(value ?? 0));

const messageSchema = z.object({
  /** `inbound`, `outbound-api`, `outbound-call` or `outbound-reply`; empty where Twilio does not say. */
  direction: text,
  status: text,
  from: text,
  to: text,
  numSegments: count,
  numMedia: count,
});

/** The parts of a message in Twilio's list that its bill depends on. */
export type Message = z.output<typeof messageSchema>;

/** A page of the messages of a day. */
export interface MessagePage {
  readonly messages: readonly Message[];
  /** Null for the last page. */
  readonly nextPage: string | null;
}

/** The place of a page. */
export interface MessagePagePlace {
  /** In UTC, as ISO 8601. */
  readonly day: string;
  /** From the page before; null for the first page of the day. */
  readonly nextPage: string | null;
}

/**
 * Fetches a page of the messages that the account sent and received on a day.
 *
 * @throws {TwilioListError} when the page cannot be fetched or read
 */
export async function fetchMessagePage(
  client: TwilioClient,
  { day, nextPage }: MessagePagePlace,
): Promise<MessagePage> {
  const page = await client.messages.page({
    // Twilio includes both ends, and keeps no fractions of a second.
    dateSentAfter: new Date(`${day}T00:00:00Z`),
    dateSentBefore: new Date(`${day}T23:59:59Z`),
    pageSize: PAGE_SIZE,
    ...pageParameters(nextPage),
  }).catch((thrown) => {
    throw twilioListError(thrown);
  });
  return {
    messages: readItems(page, messageSchema),
    nextPage: nextPageOf(page, nextPage),
  };
}
