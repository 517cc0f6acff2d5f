import type { PlacedCall } from "../calls/placed-call.ts";

/** A call in Twilio's fields (https://www.twilio.com/docs/voice/api/call-resource#call-properties). */
export function representCall(call: PlacedCall, accountSid: string) {
  const uri = `/2010-04-01/Accounts/${accountSid}/Calls/${call.sid}`;
  const at = new Date(call.createdAt).toUTCString().replace("GMT", "+0000");
  return {
    sid: call.sid,
    account_sid: accountSid,
    api_version: "2010-04-01",
    to: call.to,
    to_formatted: call.to,
    from: call.from,
    from_formatted: call.from,
    phone_number_sid: null,
    status: call.status,
    direction: "outbound-api",
    date_created: at,
    date_updated: at,
    start_time: null,
    end_time: null,
    duration: null,
    price: null,
    price_unit: "USD",
    answered_by: null,
    caller_name: null,
    forwarded_from: null,
    group_sid: null,
    parent_call_sid: null,
    queue_time: "0",
    trunk_sid: null,
    subresource_uris: {},
    uri: `${uri}.json`,
  };
}
