import assert from "node:assert/strict";
import { startStubTwilio, twilioError } from "./testing/stub-twilio.ts";
import { priceAnswer } from "./testing/twilio-bodies.ts";
import { createTwilioCarrier } from "./twilio-carrier.ts";

Deno.test("the price is the account's current price of a local number", async () => {
  await using twilio = startStubTwilio(priceAnswer("1.05"));
  const carrier = createTwilioCarrier(twilio.configuration);
  assert.deepEqual(await carrier.monthlyPrice("CA"), {
    amount: "1.05",
    currency: "USD",
  });
  assert.deepEqual(twilio.received.map(({ line }) => line), [
    "GET /v1/PhoneNumbers/Countries/CA",
  ]);
});

Deno.test("a price is asked for once for each country, also by orders at once", async () => {
  await using twilio = startStubTwilio(
    priceAnswer("1.15"),
    priceAnswer("1.00"),
  );
  const carrier = createTwilioCarrier(twilio.configuration);
  await Promise.all([carrier.monthlyPrice("CA"), carrier.monthlyPrice("CA")]);
  await carrier.monthlyPrice("CA");
  assert.equal(twilio.received.length, 1);
  assert.equal((await carrier.monthlyPrice("US"))?.amount, "1.00");
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
  Deno.test(`a price that is ${what} is unknown, and asked for again`, async () => {
    await using twilio = startStubTwilio(answer, priceAnswer("1.15"));
    const carrier = createTwilioCarrier(twilio.configuration);
    assert.equal(await carrier.monthlyPrice("CA"), null);
    assert.equal((await carrier.monthlyPrice("CA"))?.amount, "1.15");
  });
}
