import { z } from "zod";
import { readEntries } from "../_shared/http/read-entries.ts";
import { countries, countryOf } from "../_shared/twilio/country-of.ts";
import type { TwilioClient } from "../_shared/twilio/create-twilio-client.ts";
import { nextPageOf, pageParameters } from "../_shared/twilio/next-page.ts";
import { numberMembers } from "../_shared/twilio/number-members.ts";
import { readPurchaseTag } from "../_shared/twilio/purchase-tag.ts";
import { twilioListError } from "../_shared/twilio/twilio-list-error.ts";
import { fetchMonthlyPrice } from "../_shared/twilio/monthly-price.ts";
import type { ListPrices, Page, TwilioSighting } from "./sightings.ts";

/** Twilio allows 1,000, which would take more than half of the memory of a hosted function. */
const PAGE_SIZE = 200;

const text = z.string().nullish().transform((value) => value ?? "");

/** https://www.twilio.com/docs/phone-numbers/api/incomingphonenumber-resource, as the SDK hands it over. */
export const numberSchema = z.object({
  ...numberMembers,
  phoneNumber: z.string(),
  friendlyName: text,
  voiceUrl: text,
  voiceApplicationSid: text,
  trunkSid: text,
}).transform((number): TwilioSighting => ({
  twilio_sid: number.sid,
  phone_number: number.phoneNumber,
  country: countryOf(number.phoneNumber),
  friendly_name: number.friendlyName,
  ...readTag(number.friendlyName),
  purchased_at: number.dateCreated?.toISOString() ?? null,
  voice_url: number.voiceUrl,
  answers_elsewhere: number.voiceApplicationSid !== "" ||
    number.trunkSid !== "",
  capabilities: number.capabilities,
}));

function readTag(friendlyName: string) {
  const tag = readPurchaseTag(friendlyName);
  return {
    tagged_organization_id: tag?.organizationId ?? null,
    tagged_project: tag?.project ?? null,
  };
}

/**
 * Fetches a page of the numbers that Twilio bills.
 *
 * @param nextPage from the page before; null for the first page
 * @throws {TwilioListError} when the page cannot be fetched or read
 */
export async function fetchTwilioPage(
  client: TwilioClient,
  nextPage: string | null,
): Promise<Page<TwilioSighting>> {
  const page = await client.incomingPhoneNumbers.page({
    pageSize: PAGE_SIZE,
    ...pageParameters(nextPage),
  }).catch((thrown) => {
    throw twilioListError(thrown);
  });
  const { entries, unreadable } = readEntries(page.instances, numberSchema);
  return {
    sightings: entries,
    unreadable,
    nextPage: nextPageOf(page, nextPage),
  };
}

/**
 * The monthly price of a local number in each country that we buy in; without countries whose price Twilio does not
 * say.
 */
export async function fetchListPrices(
  client: TwilioClient,
): Promise<ListPrices> {
  const prices = await Promise.all(
    countries.map(async (country) =>
      [country, await fetchMonthlyPrice(client, country)] as const
    ),
  );
  return Object.fromEntries(
    prices.flatMap(([country, price]) =>
      price === null ? [] : [[country, price] as const]
    ),
  );
}
