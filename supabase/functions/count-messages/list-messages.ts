import { z } from "zod";
import type { TwilioClient } from "../_shared/twilio/create-twilio-client.ts";
import { walkPages } from "../_shared/twilio/walk-pages.ts";

/** The largest page that Twilio allows (https://www.twilio.com/docs/messaging/api/message-resource). */
const PAGE_SIZE = 1_000;

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

/**
 * The messages that the account sent and received on a day, a page at a time.
 *
 * @param day in UTC, as ISO 8601
 * @param deadline no page is asked for after it
 * @throws {TwilioListError} when a page cannot be fetched: the messages so far are not the whole day
 */
export function listMessages(
  client: TwilioClient,
  day: string,
  deadline: AbortSignal,
): AsyncGenerator<readonly Message[]> {
  const first = () =>
    client.messages.page({
      // Twilio includes both ends, and keeps no fractions of a second.
      dateSentAfter: new Date(`${day}T00:00:00Z`),
      dateSentBefore: new Date(`${day}T23:59:59Z`),
      pageSize: PAGE_SIZE,
    });
  return walkPages(first, messageSchema, deadline);
}
