import type twilio from "twilio";
import { z } from "zod";
import { walkPages } from "./walk-pages.ts";

/** What Twilio allows (https://www.twilio.com/docs/phone-numbers/api/incomingphonenumber-resource). */
const PAGE_SIZE = 1_000;

const unset = z.string().nullish().transform((value) => value || null);

const billedNumberSchema = z.object({
  sid: z.string().regex(/^PN[0-9a-fA-F]{32}$/),
  phoneNumber: z.string(),
  friendlyName: z.string().nullish().transform((name) => name ?? ""),
  voiceUrl: z.string().nullish().transform((url) => url ?? ""),
  voiceApplicationSid: unset,
  trunkSid: unset,
  capabilities: z.record(z.string(), z.boolean()).catch({}),
});

/** A number that Twilio bills, as far as its bill and its calls are concerned. */
export type BilledNumber = z.output<typeof billedNumberSchema>;

/**
 * Every number of the account, a page at a time, so that no more than a page is held.
 *
 * @param deadline no page is asked for after it
 * @throws {TwilioFailure} when a page cannot be had: what was listed so far is not the whole list
 */
export function listBilledNumbers(
  client: twilio.Twilio,
  deadline: AbortSignal,
): AsyncGenerator<readonly BilledNumber[]> {
  const first = () => client.incomingPhoneNumbers.page({ pageSize: PAGE_SIZE });
  return walkPages(first, billedNumberSchema, deadline);
}
