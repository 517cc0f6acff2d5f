import type twilio from "twilio";
import { createTwilioClient } from "../_shared/twilio/create-twilio-client.ts";
import { fetchMonthlyPrice } from "../_shared/twilio/monthly-price.ts";
import { askTwilio } from "./ask-twilio.ts";
import type {
  Candidate,
  Carrier,
  MonthlyPrice,
  OwnedNumber,
  SearchArea,
} from "./carrier.ts";
import type { TwilioConfiguration } from "./configuration.ts";
import type { Country } from "./north-american-plan.ts";
import { ownedNumberSchema } from "./twilio-answers.ts";

/** More than the purchases in flight, so that orders searching at once find a number each. */
const CANDIDATES_PER_SEARCH = 50;

/** The carrier, spoken to through Twilio's SDK. Nothing else here knows Twilio. */
export function createTwilioCarrier(
  configuration: TwilioConfiguration,
  httpClient?: twilio.RequestClient,
): Carrier {
  const client = createTwilioClient(configuration, httpClient);
  const prices = new Map<Country, Promise<MonthlyPrice | null>>();
  return {
    search: (area) => askTwilio(() => search(client, area, configuration), []),
    purchase: (phoneNumber, tag) =>
      askTwilio(async () =>
        owned(
          await client.incomingPhoneNumbers.create({
            phoneNumber,
            friendlyName: tag,
            ...configuration.purchaseOptions,
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
          .filter((number) => number.friendlyName === tag)
          .sort((a, b) => a.dateCreated.getTime() - b.dateCreated.getTime())
          .map(owned);
      }),
    findByPhoneNumber: (phoneNumber, tag) =>
      askTwilio(async () => {
        const found = await client.incomingPhoneNumbers.list({ phoneNumber });
        // Twilio's filter is a pattern; and a number of somebody else's order is not ours to take.
        const exact = found.find((number) =>
          number.phoneNumber === phoneNumber && number.friendlyName === tag
        );
        return exact === undefined ? null : owned(exact);
      }),
    monthlyPrice(country) {
      const price = prices.get(country) ?? fetchMonthlyPrice(client, country);
      prices.set(country, price);
      // An unknown price is asked for again next time.
      price.then((known) => known ?? prices.delete(country));
      return price;
    },
  };
}

async function search(
  client: twilio.Twilio,
  { country, areaCode, region }: SearchArea,
  configuration: TwilioConfiguration,
): Promise<readonly Candidate[]> {
  const found = await client.availablePhoneNumbers(country).local.list({
    // Absent keys, never empty ones: the SDK would send them as empty parameters.
    ...(areaCode === undefined ? {} : { areaCode: Number(areaCode) }),
    ...(region === undefined ? {} : { inRegion: region }),
    voiceEnabled: true,
    smsEnabled: true,
    ...(configuration.purchaseOptions.addressSid === undefined
      ? { excludeAllAddressRequired: true }
      : {}),
    pageSize: CANDIDATES_PER_SEARCH,
    limit: CANDIDATES_PER_SEARCH,
  });
  return found.map(({ phoneNumber, locality, region }) => ({
    phoneNumber,
    locality: locality || null,
    region: region || null,
  }));
}

function owned(answer: unknown): OwnedNumber {
  return ownedNumberSchema.parse(answer);
}
