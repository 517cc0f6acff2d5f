import {
  assert,
  assertEquals,
  assertMatch,
  assertStrictEquals,
} from "../_shared/std/assert.ts";
import type { SearchArea } from "./search-candidates.ts";
import {
  availableNumber,
  searchAnswer,
  startStubTwilio,
  twilioError,
} from "./testing/stub-twilio.ts";
import { createTwilioNumbers } from "./twilio-numbers.ts";

const EVERY_SEARCH = {
  VoiceEnabled: "true",
  SmsEnabled: "true",
  Beta: "false",
  ExcludeAllAddressRequired: "true",
  PageSize: "50",
};

for (
  const [area, path, parameters] of [
    [{ country: "CA", areaCode: "604" }, "CA", { AreaCode: "604" }],
    [{ country: "CA", region: "BC" }, "CA", { InRegion: "BC" }],
    [{ country: "US" }, "US", {}],
  ] as const satisfies readonly (readonly [SearchArea, string, unknown])[]
) {
  Deno.test(`a search in ${JSON.stringify(area)} sends its area, and no empty parameter`, async () => {
    await using twilio = startStubTwilio(searchAnswer());
    await createTwilioNumbers(twilio.configuration).search(area);
    const [request] = twilio.received;
    assertMatch(
      request?.line ?? "",
      new RegExp(`^GET .*/AvailablePhoneNumbers/${path}/Local.json$`),
    );
    assertEquals(request?.query, { ...EVERY_SEARCH, ...parameters });
    assertStrictEquals(twilio.received.length, 1);
  });
}

Deno.test("with an address, numbers that require one are offered too", async () => {
  await using twilio = startStubTwilio(searchAnswer());
  const addressSid = `AD${"0".repeat(31)}1`;
  await createTwilioNumbers({
    ...twilio.configuration,
    purchaseOptions: { addressSid },
  }).search({ country: "CA" });
  const { ExcludeAllAddressRequired: _, ...others } = EVERY_SEARCH;
  assertEquals(twilio.received[0]?.query, others);
});

Deno.test("candidates come with their place, where it is known", async () => {
  await using twilio = startStubTwilio(searchAnswer(
    availableNumber("+16045550001", { locality: "Vancouver", region: "BC" }),
    availableNumber("+16045550002", { locality: "", region: null }),
  ));
  const found = await createTwilioNumbers(twilio.configuration)
    .search({ country: "CA", areaCode: "604" });
  assertEquals(found, {
    ok: true,
    value: [
      { phoneNumber: "+16045550001", locality: "Vancouver", region: "BC" },
      { phoneNumber: "+16045550002", locality: null, region: null },
    ],
  });
});

Deno.test("one page of numbers is enough", async () => {
  const numbers = Array.from(
    { length: 50 },
    (_, index) =>
      availableNumber(`+160455500${index + 10}`, {
        locality: "Vancouver",
        region: "BC",
      }),
  );
  await using twilio = startStubTwilio(Response.json({
    available_phone_numbers: numbers,
    next_page_uri: "/2010-04-01/Accounts/AC/AvailablePhoneNumbers/CA?Page=1",
  }));
  const found = await createTwilioNumbers(twilio.configuration)
    .search({ country: "CA" });
  assert(found.ok);
  assertStrictEquals(found.value.length, 50);
  assertStrictEquals(twilio.received.length, 1);
});

for (const code of [21451, 21452]) {
  Deno.test(`Twilio's ${code} on a search means no candidates`, async () => {
    await using twilio = startStubTwilio(twilioError(400, code));
    const found = await createTwilioNumbers(twilio.configuration)
      .search({ country: "CA", areaCode: "299" });
    assertEquals(found, { ok: true, value: [] });
  });
}

Deno.test("any other refusal of a search is a failure", async () => {
  await using twilio = startStubTwilio(twilioError(401, 20003));
  const found = await createTwilioNumbers(twilio.configuration)
    .search({ country: "CA" });
  assertEquals(found, {
    ok: false,
    failure: {
      kind: "account-refused",
      code: "TWILIO_20003",
      message: "Refused with 20003",
    },
  });
});
