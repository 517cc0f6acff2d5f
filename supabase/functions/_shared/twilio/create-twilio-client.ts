import {
  BalanceListInstance,
  CountryListInstance,
  DailyListInstance,
  IncomingPhoneNumberListInstance,
  LocalListInstance,
  MessageListInstance,
  type SdkRequest,
  type SendRequest,
  Version,
} from "./sdk.ts";
import { createSendRequest } from "./send-request.ts";
import { REAL_TWILIO, type TwilioAccount } from "./twilio-account.ts";

/** Below the lease, so that the slowest attempt ends before another run may claim the order. */
const TIMEOUT_MILLISECONDS = 10_000;

/** The resources of Twilio's SDK that we use. */
export type TwilioClient = ReturnType<typeof createTwilioClient>;

/**
 * Twilio's SDK for an account, at Twilio or at the account's `apiBaseUrl`. Each resource is a list, as the SDK's
 * documentation describes it.
 *
 * @param timeoutMilliseconds how long each request may take
 */
export function createTwilioClient(
  account: TwilioAccount,
  timeoutMilliseconds = TIMEOUT_MILLISECONDS,
) {
  const { accountSid, apiBaseUrl } = account;
  const send = createSendRequest(account, timeoutMilliseconds);
  const api = new Version(
    domainAt(apiBaseUrl ?? REAL_TWILIO, send),
    "2010-04-01",
  );
  const pricing = new Version(
    domainAt(apiBaseUrl ?? "https://pricing.twilio.com", send),
    "v1",
  );
  return {
    incomingPhoneNumbers: IncomingPhoneNumberListInstance(api, accountSid),
    /** @param country ISO 3166-1 */
    localNumbersForSale: (country: string) =>
      LocalListInstance(api, accountSid, country),
    messages: MessageListInstance(api, accountSid),
    balance: BalanceListInstance(api, accountSid),
    dailyUsage: DailyListInstance(api, accountSid),
    phoneNumberPrices: CountryListInstance(pricing),
  };
}

function domainAt(baseUrl: string, send: SendRequest) {
  const absoluteUrl = (path: string) =>
    `${baseUrl.replace(/\/+$/, "")}/${path.replace(/^\/+/, "")}`;
  return {
    twilio: { request: send },
    request: (request: SdkRequest) =>
      send({ ...request, uri: absoluteUrl(request.uri) }),
    absoluteUrl,
  };
}
