import { getExpectedTwilioSignature } from "twilio/lib/webhooks/webhooks.js";

/** The account's auth token. */
export const AUTH_TOKEN = "the-auth-token";
/** The URL that Twilio was given. */
export const PUBLIC_URL = "https://numbers.example.com/api/twilio/voice";

/** The form of Twilio's request about a call. */
export const form = {
  AccountSid: `AC${"0".repeat(31)}1`,
  CallSid: `CA${"0".repeat(31)}1`,
  CallStatus: "ringing",
  CallerName: "",
  From: "+16045550199",
  To: "+16045550001",
};

/** Twilio's request as the function gets it, at another URL than Twilio's. */
export function signedRequest(
  fields: Readonly<Record<string, string>> = form,
  { authToken = AUTH_TOKEN, url = PUBLIC_URL, query = "" } = {},
): Request {
  return new Request(`http://localhost:9000/twilio/voice${query}`, {
    method: "POST",
    headers: {
      "x-twilio-signature": getExpectedTwilioSignature(authToken, url, fields),
    },
    body: new URLSearchParams(fields),
  });
}
