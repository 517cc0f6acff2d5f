import {
  assert,
  assertEquals,
  assertStrictEquals,
} from "../_shared/std/assert.ts";
import { availableNumber, startStubTwilio } from "./testing/stub-twilio.ts";
import { createFakeLogger } from "../_shared/log/testing/fake-logger.ts";
import { createTwilioNumbers } from "./twilio-numbers.ts";

const NUMBER = "+16045550001";
const vancouver = { locality: "Vancouver", region: "BC" };

Deno.test("a candidate that cannot be read is left out, and what is null is unknown", async () => {
  const candidate = availableNumber(NUMBER, vancouver);
  const bare = Object.fromEntries(
    Object.keys(candidate).map((member) => [member, null]),
  );
  await using twilio = startStubTwilio(Response.json({
    available_phone_numbers: [bare, { ...bare, phone_number: NUMBER }],
  }));
  const logger = createFakeLogger();
  const numbers = createTwilioNumbers(twilio.configuration, logger);
  assertEquals(await numbers.search({ country: "CA", areaCode: "604" }), {
    ok: true,
    value: [{ phoneNumber: NUMBER, locality: null, region: null }],
  });
  assertEquals(logger.lines, [{
    level: "warn",
    message: "Candidates cannot be read, and are left out",
    fields: { country: "CA", areaCode: "604", unreadable: 1 },
  }]);
});

Deno.test("a search of which no candidate can be read is a passing failure, not an empty search", async () => {
  await using twilio = startStubTwilio(Response.json({
    available_phone_numbers: [{ phone_number: null }],
  }));
  const found = await createTwilioNumbers(twilio.configuration)
    .search({ country: "CA" });
  assert(!found.ok);
  assertStrictEquals(found.failure.kind, "outcome-unknown");
});
