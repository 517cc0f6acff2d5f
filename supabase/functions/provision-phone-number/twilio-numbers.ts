import { createLogger, type Logger } from "../_shared/log/logger.ts";
import type { Country } from "../_shared/twilio/country-of.ts";
import {
  createTwilioClient,
  type TwilioClient,
} from "../_shared/twilio/create-twilio-client.ts";
import {
  fetchMonthlyPrice,
  type MonthlyPrice,
} from "../_shared/twilio/monthly-price.ts";
import {
  isTag,
  isTagOfKnownNumber,
  readPurchaseTag,
} from "../_shared/twilio/purchase-tag.ts";
import {
  askTwilio,
  type TwilioFailure,
  type TwilioResult,
} from "../_shared/twilio/twilio-failure.ts";
import type { TwilioConfiguration } from "./configuration.ts";
import { type OwnedNumber, ownedNumberSchema, timeOf } from "./owned-number.ts";
import {
  type Candidate,
  type SearchArea,
  searchCandidates,
} from "./search-candidates.ts";

/** Another organization has the number, or another project on the same account: to buy it again would rename it. */
type TaggedForAnother = "tagged-for-another";

/** Twilio's operations for purchases. */
export interface TwilioNumbers {
  /** Candidates in an area; empty when there are none. */
  search(area: SearchArea): Promise<TwilioResult<readonly Candidate[]>>;
  /** Buys exactly this number and tags it. Buying our own number again costs nothing. */
  buy(phoneNumber: string, tag: string): Promise<TwilioResult<OwnedNumber>>;
  /** Our numbers with this tag, oldest first. */
  findByTag(tag: string): Promise<TwilioResult<readonly OwnedNumber[]>>;
  /** Our number with exactly these digits, which our order reserved, and one of these tags. */
  findByPhoneNumber(
    phoneNumber: string,
    tags: readonly string[],
  ): Promise<TwilioResult<OwnedNumber | TaggedForAnother | null>>;
  /** The list price in a country, or null when Twilio does not say. */
  monthlyPrice(country: Country): Promise<MonthlyPrice | null>;
}

/** The area code does not exist, or has no numbers: an empty search, not a failure. */
const NOTHING_FOR_SALE = [21451, 21452];

/** The numbers at Twilio, through its SDK. */
export function createTwilioNumbers(
  configuration: TwilioConfiguration,
  logger: Pick<Logger, "warn"> = createLogger(),
  client: TwilioClient = createTwilioClient(configuration),
): TwilioNumbers {
  const { purchaseOptions } = configuration;
  const prices = new Map<Country, Promise<MonthlyPrice | null>>();
  return {
    search: (area) =>
      askTwilio(() => searchCandidates(client, area, purchaseOptions, logger), {
        codes: NOTHING_FOR_SALE,
        value: [],
      }),
    buy: async (phoneNumber, tag) => {
      const bought = await askTwilio(async () =>
        ownedNumberSchema.parse(
          await client.incomingPhoneNumbers.create({
            phoneNumber,
            friendlyName: tag,
            ...purchaseOptions,
          }),
        )
      );
      return bought.ok || !isAboutOurPapers(bought.failure, purchaseOptions)
        ? bought
        : {
          ok: false,
          failure: { ...bought.failure, kind: "account-refused" },
        };
    },
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
    findByPhoneNumber: (phoneNumber, tags) =>
      askTwilio<OwnedNumber | TaggedForAnother | null>(async () => {
        const found = await client.incomingPhoneNumbers.list({ phoneNumber });
        // Twilio's filter is a pattern.
        const exact = found.filter((number) =>
          number.phoneNumber === phoneNumber
        );
        const ours = exact.find(({ friendlyName }) =>
          tags.some((tag) => isTagOfKnownNumber(friendlyName, tag))
        );
        if (ours !== undefined) return ownedNumberSchema.parse(ours);
        return exact.some((number) => readPurchaseTag(number.friendlyName))
          ? "tagged-for-another"
          : null;
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

/** Twilio refuses a number for want of an address or a bundle, or because of ours. */
const PAPER_REFUSALS = ["TWILIO_21631", "TWILIO_21649", "TWILIO_21651"];

/** Whether Twilio refuses the papers that are configured: then it would refuse every other number, too. */
function isAboutOurPapers(
  { code }: TwilioFailure,
  { addressSid, bundleSid }: TwilioConfiguration["purchaseOptions"],
): boolean {
  return PAPER_REFUSALS.includes(code) &&
    (addressSid !== undefined || bundleSid !== undefined);
}
