import { assert, assertEquals } from "../_shared/std/assert.ts";
import { startStubTwilio, twilioError } from "./testing/stub-twilio.ts";
import type { TwilioConfiguration } from "./configuration.ts";
import { createTwilioNumbers } from "./twilio-numbers.ts";

const addressSid = `AD${"0".repeat(31)}1`;
const bundleSid = `BU${"0".repeat(31)}1`;

/** The kind and code of a purchase that Twilio refuses for this reason. */
async function refusalOf(
  code: number,
  purchaseOptions: TwilioConfiguration["purchaseOptions"],
) {
  await using twilio = startStubTwilio(twilioError(400, code));
  const bought = await createTwilioNumbers({
    ...twilio.configuration,
    purchaseOptions,
  }).buy("+16045550001", "org:one");
  assert(!bought.ok);
  return [bought.failure.kind, bought.failure.code];
}

for (const code of [21631, 21649, 21651]) {
  Deno.test(`with neither address nor bundle, ${code} is about the candidate`, async () => {
    assertEquals(await refusalOf(code, {}), [
      "candidate-refused",
      `TWILIO_${code}`,
    ]);
  });

  for (
    const purchaseOptions of [
      { addressSid },
      { bundleSid },
      { addressSid, bundleSid },
    ]
  ) {
    const configured = Object.keys(purchaseOptions).join(" and ");
    Deno.test(`with ${configured}, ${code} is about the account, because every number would be refused`, async () => {
      assertEquals(await refusalOf(code, purchaseOptions), [
        "account-refused",
        `TWILIO_${code}`,
      ]);
    });
  }
}

for (const code of [21421, 21422, 21613, 21615]) {
  Deno.test(`${code} is about the candidate, whatever is configured`, async () => {
    for (const purchaseOptions of [{}, { addressSid, bundleSid }]) {
      const [kind] = await refusalOf(code, purchaseOptions);
      assertEquals(kind, "candidate-refused");
    }
  });
}

Deno.test("Twilio's 20404 is about the account: it has no such account, whatever is asked for", async () => {
  await using twilio = startStubTwilio(
    ...Array.from({ length: 4 }, () => twilioError(404, 20404)),
  );
  const numbers = createTwilioNumbers(twilio.configuration);
  for (
    const asked of [
      await numbers.search({ country: "CA", areaCode: "604" }),
      await numbers.buy("+16045550001", "org:one"),
      await numbers.findByTag("org:one"),
      await numbers.findByPhoneNumber("+16045550001", ["org:one"]),
    ]
  ) {
    assert(!asked.ok);
    assertEquals(asked.failure.kind, "account-refused");
  }
});
