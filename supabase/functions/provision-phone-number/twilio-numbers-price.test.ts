import { assertEquals, assertStrictEquals } from "../_shared/std/assert.ts";
import {
  priceAnswer,
  startStubTwilio,
  twilioError,
} from "./testing/stub-twilio.ts";
import { createTwilioNumbers } from "./twilio-numbers.ts";

Deno.test("the price is the account's current price of a local number", async () => {
  await using twilio = startStubTwilio(priceAnswer("1.05"));
  const numbers = createTwilioNumbers(twilio.configuration);
  assertEquals(await numbers.monthlyPrice("CA"), {
    amount: "1.05",
    currency: "USD",
  });
  assertEquals(twilio.received.map(({ line }) => line), [
    "GET /v1/PhoneNumbers/Countries/CA",
  ]);
});

Deno.test("a price is requested once for each country, even by concurrent orders", async () => {
  await using twilio = startStubTwilio(
    priceAnswer("1.15"),
    priceAnswer("1.00"),
  );
  const numbers = createTwilioNumbers(twilio.configuration);
  await Promise.all([numbers.monthlyPrice("CA"), numbers.monthlyPrice("CA")]);
  await numbers.monthlyPrice("CA");
  assertStrictEquals(twilio.received.length, 1);
  assertStrictEquals((await numbers.monthlyPrice("US"))?.amount, "1.00");
});

for (
  const [what, answer] of [
    ["refused", twilioError(503, 20503)],
    [
      "not there",
      Response.json({ price_unit: "USD", phone_number_prices: [] }),
    ],
    ["not a decimal", priceAnswer("free")],
    ["not readable", Response.json({})],
  ] as const
) {
  Deno.test(`a price that is ${what} is unknown, and requested again`, async () => {
    await using twilio = startStubTwilio(answer, priceAnswer("1.15"));
    const numbers = createTwilioNumbers(twilio.configuration);
    assertStrictEquals(await numbers.monthlyPrice("CA"), null);
    assertStrictEquals((await numbers.monthlyPrice("CA"))?.amount, "1.15");
  });
}
