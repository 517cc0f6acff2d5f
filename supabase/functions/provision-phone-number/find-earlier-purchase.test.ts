import {
  assert,
  assertEquals,
  assertStrictEquals,
} from "../_shared/std/assert.ts";
import { earlierAttempt, RESERVED } from "./testing/earlier-attempt.ts";
import { TAG } from "./testing/fake-provisioning.ts";

Deno.test("a first attempt looks up the tag: a restored database forgot what it had bought", async () => {
  const { find, twilio, journal } = earlierAttempt({
    attempts: 1,
    reservation: null,
    askedToSell: false,
  });
  assertEquals(await find(), { kind: "nothing" });
  assertEquals(journal, [`find ${TAG}`]);
  await twilio.buy(RESERVED, TAG);
  assertStrictEquals((await find()).kind, "found");
});

Deno.test("what a project bought that this one took over is found by its tag, too", async () => {
  const { find, twilio } = earlierAttempt({
    reservation: null,
    formerProjects: ["old-project"],
  });
  await twilio.buy(RESERVED, TAG.replace(/@.*/, "@old-project"));
  assertStrictEquals((await find()).kind, "found");
});

Deno.test("a reservation is looked up, even of an order that never asked Twilio to sell", async () => {
  const { find, twilio } = earlierAttempt({ attempts: 1, askedToSell: false });
  await twilio.buy(RESERVED, TAG);
  assertStrictEquals((await find()).kind, "found");
});

Deno.test("a released number is not an earlier purchase, even while the lists show it", async () => {
  const { find, twilio, book } = earlierAttempt({ reservation: null });
  await twilio.buy(RESERVED, TAG);
  const sids = twilio.owned.map(({ number }) => number.sid);
  book.answers.givenBack = new Set(sids);
  assertEquals(await find(), { kind: "nothing" });

  await twilio.buy("+16045550002", TAG);
  const earlier = await find();
  assertStrictEquals(earlier.kind, "found");
  assertStrictEquals(earlier.number.phoneNumber, "+16045550002");
  assertEquals(book.unaccounted, []);
});

Deno.test("a later attempt may buy when it has no reservation and finds nothing", async () => {
  const { find, journal } = earlierAttempt({ reservation: null });
  assertEquals(await find(), { kind: "nothing" });
  assertEquals(journal, [`find ${TAG}`]);
});

Deno.test("a purchase is found by its tag and logged", async () => {
  const { find, twilio, logger } = earlierAttempt();
  await twilio.buy(RESERVED, TAG);
  const [bought] = twilio.owned;
  assert(bought);
  assertEquals(await find(), { kind: "found", number: bought.number });
  assertEquals(twilio.bill, [RESERVED]);
  assertEquals(logger.lines, [{
    level: "warn",
    message: "Earlier purchase found",
    fields: { organizationId: "organization-1", phoneNumber: RESERVED },
  }]);
});

Deno.test("the older of two purchases is taken, and the other is reported with its price", async () => {
  const { find, twilio, book } = earlierAttempt({ reservation: null });
  await twilio.buy("+16045550002", TAG);
  await twilio.buy(RESERVED, TAG);
  const earlier = await find();
  assertStrictEquals(earlier.kind, "found");
  assertStrictEquals(earlier.number.phoneNumber, "+16045550002");
  assertEquals(
    book.unaccounted.map(({ phoneNumber, tag, monthlyPrice }) => [
      phoneNumber,
      tag,
      monthlyPrice,
    ]),
    [[RESERVED, TAG, twilio.price]],
  );
  assertStrictEquals(
    twilio.owned.length,
    2,
    "Nothing is released by a machine",
  );
});

Deno.test("an earlier purchase for a deleted organization is found, too", async () => {
  const { find, twilio } = earlierAttempt({ organizationExists: false });
  await twilio.buy(RESERVED, TAG);
  assertStrictEquals((await find()).kind, "found");
});
