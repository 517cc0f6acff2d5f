import {
  assert,
  assertEquals,
  assertStrictEquals,
} from "../_shared/std/assert.ts";
import { findEarlierPurchase } from "./find-earlier-purchase.ts";
import type { LeasedOrder } from "./order-book.ts";
import {
  afterReserving,
  fakeProvisioning,
  inVancouver,
  leasedOrder,
  TAG,
} from "./testing/fake-provisioning.ts";

/** The number that the earlier attempt reserved. */
const RESERVED = "+16045550001";

/** An order whose earlier attempt reserved a number so many seconds ago; the number is still for sale. */
function earlierAttempt(
  { secondsAgo = 5, ...order }: Partial<LeasedOrder> & { secondsAgo?: number } =
    {},
) {
  const world = fakeProvisioning(
    inVancouver(RESERVED),
    inVancouver("+16045550002"),
  );
  const leased = leasedOrder({
    ...afterReserving(RESERVED, secondsAgo),
    ...order,
  });
  return { ...world, find: () => findEarlierPurchase(leased, world.deps) };
}

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

Deno.test("an earlier purchase for a deleted organization is found, too", async () => {
  const { find, twilio } = earlierAttempt({ organizationExists: false });
  await twilio.buy(RESERVED, TAG);
  assertStrictEquals((await find()).kind, "found");
});
