import type { Message } from "../state/message.ts";
import type { OwnedNumber } from "../state/owned-number.ts";

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

/**
 * A message as Twilio shows it. Source of the fields: schema api.v2010.account.message of Twilio's OpenAPI description.
 */
export function representMessage(message: Message, accountSid: string) {
  const { sid, sentAt } = message;
  return {
    sid,
    account_sid: accountSid,
    api_version: "2010-04-01",
    messaging_service_sid: null,
    body: "Hello",
    from: message.from,
    to: message.to,
    direction: message.direction,
    status: message.status,
    num_segments: String(message.segments),
    num_media: String(message.media),
    date_created: toRfc2822(sentAt),
    date_sent: toRfc2822(sentAt),
    date_updated: toRfc2822(sentAt),
    error_code: message.status === "failed" ? 30001 : null,
    error_message: message.status === "failed" ? "Queue overflow" : null,
    // Twilio adds the price later; the simulator never does.
    price: null,
    price_unit: "USD",
    subresource_uris: {},
    uri: `/2010-04-01/Accounts/${accountSid}/Messages/${sid}.json`,
  };
}

/** "Sun, 22 Nov 2026 08:00:00 +0000", Twilio's form of a date. */
function toRfc2822(isoDate: string): string {
  return new Date(isoDate).toUTCString().replace("GMT", "+0000");
}
