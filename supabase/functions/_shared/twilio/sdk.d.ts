// The parts of Twilio's SDK that are used here. The SDK's own types import versions of the API with every resource (3.7
// MB), and use only the base class of a version.
import type { LocalListInstance as LocalList } from "twilio/lib/rest/api/v2010/account/availablePhoneNumberCountry/local.js";
import type { BalanceListInstance as BalanceList } from "twilio/lib/rest/api/v2010/account/balance.js";
import type { IncomingPhoneNumberListInstance as IncomingList } from "twilio/lib/rest/api/v2010/account/incomingPhoneNumber.js";
import type { MessageListInstance as MessageList } from "twilio/lib/rest/api/v2010/account/message.js";
import type { DailyListInstance as DailyList } from "twilio/lib/rest/api/v2010/account/usage/record/daily.js";
import type { CountryListInstance as CountryList } from "twilio/lib/rest/pricing/v1/phoneNumber/country.js";

/** A request of the SDK. */
export interface SdkRequest {
  readonly method: string;
  readonly uri: string;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly data?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An answer, as the SDK wants it: with parsed JSON. */
export interface SdkAnswer {
  readonly statusCode: number;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;
}

/** Makes a request and returns its answer. */
export type SendRequest = (request: SdkRequest) => Promise<SdkAnswer>;

/** The part of a domain that a version uses: the second page of a list goes to `twilio`. */
export interface Domain {
  readonly twilio: { readonly request: SendRequest };
  readonly request: SendRequest;
  readonly absoluteUrl: (path: string) => string;
}

declare class Version {
  constructor(domain: Domain, version: string);
}

declare const versionModule: { readonly default: typeof Version };
export default versionModule;

export function BalanceListInstance(
  version: Version,
  accountSid: string,
): BalanceList;
export function CountryListInstance(version: Version): CountryList;
export function DailyListInstance(
  version: Version,
  accountSid: string,
): DailyList;
export function IncomingPhoneNumberListInstance(
  version: Version,
  accountSid: string,
): IncomingList;
export function LocalListInstance(
  version: Version,
  accountSid: string,
  countryCode: string,
): LocalList;
export function MessageListInstance(
  version: Version,
  accountSid: string,
): MessageList;
