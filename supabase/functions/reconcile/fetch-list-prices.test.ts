import { assertEquals } from "../_shared/std/assert.ts";
import { createTwilioClient } from "../_shared/twilio/create-twilio-client.ts";
import {
  startStubTwilio,
  twilioError,
} from "../_shared/twilio/testing/stub-twilio.ts";
import { fetchListPrices } from "./fetch-twilio-page.ts";

Deno.test("a country without a price at Twilio is left out", async () => {
  await using twilio = startStubTwilio(
    Response.json({
      country: "Canada",
      iso_country: "CA",
      phone_number_prices: [
        { number_type: "local", base_price: "1.15", current_price: "1.15" },
      ],
      price_unit: "usd",
    }),
    twilioError(500, 20500),
  );
  const prices = await fetchListPrices(createTwilioClient(twilio.account));
  assertEquals(Object.values(prices), [{
    amount: "1.15",
    currency: "USD",
  }]);
  assertEquals(twilio.received.map(({ line }) => line).sort(), [
    "GET /v1/PhoneNumbers/Countries/CA",
    "GET /v1/PhoneNumbers/Countries/US",
  ]);
});
