import type { OwnedNumber } from "../state/owned-number.ts";
import { toRfc2822 } from "./rfc-2822.ts";

/**
 * An owned number as Twilio shows it. Source of the fields: schema
 * api.v2010.account.incoming_phone_number of Twilio's OpenAPI description.
 */
export function representPhoneNumber(number: OwnedNumber, accountSid: string) {
  const { configuration } = number;
  const path = `/2010-04-01/Accounts/${accountSid}/IncomingPhoneNumbers`;
  return {
    sid: number.sid,
    account_sid: accountSid,
    phone_number: number.phoneNumber,
    type: "local",
    status: "in-use",
    origin: "twilio",
    beta: number.beta,
    capabilities: number.capabilities,
    address_requirements: number.addressRequirements,
    date_created: toRfc2822(number.purchasedAt),
    date_updated: toRfc2822(number.updatedAt),
    ...configuration,
    emergency_address_status: configuration.emergency_address_sid === null
      ? "unregistered"
      : "registered",
    uri: `${path}/${number.sid}.json`,
  };
}
