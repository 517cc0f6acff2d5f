import { z } from "zod";
import {
  createTwilioClient,
  type TwilioClient,
} from "../_shared/twilio/create-twilio-client.ts";
import {
  fetchMonthlyPrice,
  type MonthlyPrice,
} from "../_shared/twilio/monthly-price.ts";
import { isTag, isTagOfKnownNumber } from "../_shared/twilio/purchase-tag.ts";
import {
  askTwilio,
  type TwilioResult,
} from "../_shared/twilio/twilio-failure.ts";
import type { TwilioConfiguration } from "./configuration.ts";
import type { Country } from "./north-american-plan.ts";

/** The area of a search for candidates: an area code, a region, or the whole country. */
export interface SearchArea {
  readonly country: Country;
  readonly areaCode?: string;
  readonly region?: string;
}

/** A number that is for sale. */
export interface Candidate {
  /** E.164. */
  readonly phoneNumber: string;
  readonly locality: string | null;
  readonly region: string | null;
}

/** A number that we pay for. */
export interface OwnedNumber {
  readonly sid: string;
  /** E.164. */
  readonly phoneNumber: string;
  readonly capabilities: Readonly<Record<string, boolean>>;
  /** When it was bought; null where Twilio does not say. */
  readonly purchasedAt: Date | null;
}

/** Twilio's operations for purchases. */
export interface TwilioNumbers {
  /** Candidates in an area; empty when there are none. */
  search(area: SearchArea): Promise<TwilioResult<readonly Candidate[]>>;
  /** Buys exactly this number and tags it. Buying our own number again costs nothing. */
  buy(phoneNumber: string, tag: string): Promise<TwilioResult<OwnedNumber>>;
  /** Our numbers with this tag, oldest first. */
  findByTag(tag: string): Promise<TwilioResult<readonly OwnedNumber[]>>;
  /** Our number with exactly these digits, which our order reserved, and this tag. */
  findByPhoneNumber(
    phoneNumber: string,
    tag: string,
  ): Promise<TwilioResult<OwnedNumber | null>>;
  /** The list price in a country, or null when Twilio does not say. */
  monthlyPrice(country: Country): Promise<MonthlyPrice | null>;
}

/** More than the purchases in flight, so that each of several orders searching at once finds a candidate. */
const CANDIDATES_PER_SEARCH = 50;

/** The area code does not exist, or has no numbers: an empty search, not a failure. */
const NOTHING_FOR_SALE = [21451, 21452];

/** The numbers at Twilio, through its SDK. */
export function createTwilioNumbers(
  configuration: TwilioConfiguration,
  client: TwilioClient = createTwilioClient(configuration),
): TwilioNumbers {
  const { purchaseOptions } = configuration;
  const prices = new Map<Country, Promise<MonthlyPrice | null>>();
  return {
    search: (area) =>
      askTwilio(() => search(client, area, purchaseOptions), {
        codes: NOTHING_FOR_SALE,
        value: [],
      }),
    buy: (phoneNumber, tag) =>
      askTwilio(async () =>
        ownedNumberSchema.parse(
          await client.incomingPhoneNumbers.create({
            phoneNumber,
            friendlyName: tag,
            ...purchaseOptions,
          }),
        )
      ),
    findByTag: (tag) =>
      askTwilio(async () => {
        const found = await client.incomingPhoneNumbers.list({
          friendlyName: tag,
        });
        return found
          // Twilio's filter is not documented to be exact.
          .filter((number) => isTag(number.friendlyName, tag))
          .map((number) => ownedNumberSchema.parse(number))
          .sort((a, b) => timeOf(a) - timeOf(b));
      }),
    findByPhoneNumber: (phoneNumber, tag) =>
      askTwilio(async () => {
        const found = await client.incomingPhoneNumbers.list({ phoneNumber });
        // Twilio's filter is a pattern; and a number of another order must not be taken.
        const exact = found.find((number) =>
          number.phoneNumber === phoneNumber &&
          isTagOfKnownNumber(number.friendlyName, tag)
        );
        return exact === undefined ? null : ownedNumberSchema.parse(exact);
      }),
    monthlyPrice(country) {
      const price = prices.get(country) ?? fetchMonthlyPrice(client, country);
      prices.set(country, price);
      // The next order asks for an unknown price again.
      price.then((known) => known ?? prices.delete(country));
      return price;
    },
  };
}

async function search(
  client: TwilioClient,
  { country, areaCode, region }: SearchArea,
  { addressSid }: TwilioConfiguration["purchaseOptions"],
): Promise<readonly Candidate[]> {
  const found = await client.localNumbersForSale(country).list({
    // Keys without a value are absent: the SDK would send empty ones as empty parameters.
    ...(areaCode === undefined ? {} : { areaCode: Number(areaCode) }),
    ...(region === undefined ? {} : { inRegion: region }),
    voiceEnabled: true,
    smsEnabled: true,
    ...(addressSid === undefined ? { excludeAllAddressRequired: true } : {}),
    pageSize: CANDIDATES_PER_SEARCH,
    limit: CANDIDATES_PER_SEARCH,
  });
  return found.map(({ phoneNumber, locality, region }) => ({
    phoneNumber,
    locality: locality || null,
    region: region || null,
  }));
}

/** https://www.twilio.com/docs/phone-numbers/api/incomingphonenumber-resource, as the SDK hands it over. */
const ownedNumberSchema = z.object({
  sid: z.string().regex(/^PN[0-9a-fA-F]{32}$/),
  phoneNumber: z.string().regex(/^\+[1-9]\d{6,14}$/),
  capabilities: z.record(z.string(), z.boolean()),
  dateCreated: z.date().nullable().catch(null),
}).transform(({ dateCreated, ...number }): OwnedNumber => ({
  ...number,
  purchasedAt: dateCreated,
}));

/** A number without a time counts as the newest. */
function timeOf({ purchasedAt }: OwnedNumber): number {
  return purchasedAt?.getTime() ?? Number.MAX_SAFE_INTEGER;
}
