import twilio from "twilio";
import type { TwilioAccount } from "./twilio-account.ts";
import { createTwilioHttpClient } from "./twilio-http-client.ts";

/** Twilio's SDK for an account, at Twilio or wherever its API is. */
export function createTwilioClient(
  { accountSid, username, password, apiBaseUrl }: TwilioAccount,
  httpClient: twilio.RequestClient = createTwilioHttpClient(),
): twilio.Twilio {
  const client = twilio(username, password, { accountSid, httpClient });
  if (apiBaseUrl !== undefined) {
    client.api.baseUrl = apiBaseUrl;
    client.pricing.baseUrl = apiBaseUrl;
  }
  return client;
}
