import { assertEquals, assertStrictEquals } from "../_shared/std/assert.ts";
import { earlierAttempt, RESERVED } from "./testing/earlier-attempt.ts";
import { TAG } from "./testing/fake-provisioning.ts";

Deno.test("a purchase that the list by tag does not show is found by its number", async () => {
  const { find, twilio, journal, messages } = earlierAttempt();
  await twilio.buy(RESERVED, TAG);
  twilio.lagging.add("findByTag");
  const earlier = await find();
  assertStrictEquals(earlier.kind, "found");
  assertStrictEquals(earlier.number.phoneNumber, RESERVED);
  assertStrictEquals(journal.at(-1), `find ${RESERVED}`);
  assertEquals(messages(), ["Earlier purchase found"]);
});

Deno.test("a reserved number that no list shows is not bought here", async () => {
  const { find, twilio } = earlierAttempt();
  assertEquals(await find(), {
    kind: "not-listed",
    reservation: { phoneNumber: RESERVED, secondsAgo: 5 },
  });
  assertEquals(twilio.bill, []);
});

for (
  const [secondsAgo, kind] of [[59, "undecided"], [60, "nothing"]] as const
) {
  Deno.test(`for a deleted organization an unlisted number is ${kind} after ${secondsAgo} seconds`, async () => {
    const { find, twilio, journal } = earlierAttempt({
      secondsAgo,
      organizationExists: false,
    });
    assertStrictEquals((await find()).kind, kind);
    assertEquals(twilio.bill, []);
    assertEquals(journal, [`find ${TAG}`, `find ${RESERVED}`]);
  });
}
