import * as shared from "../../_shared/twilio/testing/stub-twilio.ts";
import type { TwilioConfiguration } from "../configuration.ts";

export {
  ACCOUNT_SID,
  twilioError,
} from "../../_shared/twilio/testing/stub-twilio.ts";

/** A server on a local port, and the configuration to reach it; the server ends with its scope. */
export interface StubTwilio extends shared.StubTwilio {
  readonly configuration: TwilioConfiguration;
}

/** Starts a Twilio that gives these answers, one a request; an answer that never comes makes the client time out. */
export function startStubTwilio(
  ...answers: readonly (Response | Promise<Response>)[]
): StubTwilio {
  return buyingFrom(shared.startStubTwilio(...answers));
}

/** Starts a server that takes a request and closes the connection without an answer. */
export function startResettingTwilio(): StubTwilio {
  return buyingFrom(shared.startResettingTwilio());
}

function buyingFrom(stub: shared.StubTwilio): StubTwilio {
  return { ...stub, configuration: { ...stub.account, purchaseOptions: {} } };
}

/** A number for sale as Twilio lists it. */
export function availableNumber(
  phoneNumber: string,
  place: { locality: string | null; region: string | null },
) {
  return {
    friendly_name: phoneNumber,
    phone_number: phoneNumber,
    lata: "888",
    rate_center: "VANCOUVER",
    latitude: "49.260000",
    longitude: "-123.110000",
    postal_code: null,
    iso_country: "CA",
    address_requirements: "none",
    beta: false,
    capabilities: { voice: true, sms: true, mms: true, fax: false },
    ...place,
  };
}

/** A search's answer. */
export function searchAnswer(
  ...numbers: readonly ReturnType<typeof availableNumber>[]
): Response {
  return Response.json({
    available_phone_numbers: numbers,
    uri: "/2010-04-01/Accounts/AC/AvailablePhoneNumbers/CA/Local.json",
  });
}

/** A number of ours as Twilio describes it; the last digits of its SID are given. */
export function incomingNumber(
  sid: string,
  {
    phoneNumber = "+16045550001",
    tag = "org:one@project",
    created = "08:00:00",
  } = {},
) {
  return {
    sid: `PN${sid.padStart(32, "0")}`,
    account_sid: `AC${"0".repeat(31)}1`,
    phone_number: phoneNumber,
    friendly_name: tag,
    status: "in-use",
    origin: "twilio",
    beta: false,
    capabilities: { voice: true, sms: true, mms: true, fax: false },
    date_created: `Sun, 22 Nov 2026 ${created} +0000`,
    date_updated: `Sun, 22 Nov 2026 ${created} +0000`,
    api_version: "2010-04-01",
    voice_url: "",
    sms_url: null,
  };
}

/** A list's answer; `nextPage` is the path of the page after it. */
export function listAnswer(
  numbers: readonly Readonly<Record<string, unknown>>[],
  nextPage: string | null = null,
): Response {
  return Response.json({
    incoming_phone_numbers: numbers,
    page: 0,
    page_size: 50,
    next_page_uri: nextPage,
    previous_page_uri: null,
  });
}

/** The price list of a country, with the local price among others. */
export function priceAnswer(currentPrice: string): Response {
  return Response.json({
    country: "Canada",
    iso_country: "CA",
    price_unit: "usd",
    phone_number_prices: [
      { number_type: "toll free", base_price: "2.15", current_price: "2.15" },
      {
        number_type: "local",
        base_price: "1.15",
        current_price: currentPrice,
      },
    ],
    url: "https://pricing.twilio.com/v1/PhoneNumbers/Countries/CA",
  });
}
