import type { Message } from "../state/message.ts";
import { toRfc2822 } from "./rfc-2822.ts";

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
    // Told later, and never here.
    price: null,
    price_unit: "USD",
    subresource_uris: {},
    uri: `/2010-04-01/Accounts/${accountSid}/Messages/${sid}.json`,
  };
}
