// The modules of the resources of Twilio's SDK that we use, without the other thousand.

// @ts-types="./sdk.d.ts"
import versionModule from "twilio/lib/base/Version.js";
export type { SdkRequest, SendRequest } from "./sdk.d.ts";

/** A version of one of Twilio's APIs. */
export const Version = versionModule.default;

// @ts-types="./sdk.d.ts"
export { LocalListInstance } from "twilio/lib/rest/api/v2010/account/availablePhoneNumberCountry/local.js";
// @ts-types="./sdk.d.ts"
export { BalanceListInstance } from "twilio/lib/rest/api/v2010/account/balance.js";
// @ts-types="./sdk.d.ts"
export { IncomingPhoneNumberListInstance } from "twilio/lib/rest/api/v2010/account/incomingPhoneNumber.js";
// @ts-types="./sdk.d.ts"
export { MessageListInstance } from "twilio/lib/rest/api/v2010/account/message.js";
// @ts-types="./sdk.d.ts"
export { DailyListInstance } from "twilio/lib/rest/api/v2010/account/usage/record/daily.js";
// @ts-types="./sdk.d.ts"
export { CountryListInstance } from "twilio/lib/rest/pricing/v1/phoneNumber/country.js";
