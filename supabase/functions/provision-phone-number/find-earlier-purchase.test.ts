import {
  assert,
  assertEquals,
  assertStrictEquals,
} from "../_shared/std/assert.ts";
import { earlierAttempt, RESERVED, TAG } from "./testing/earlier-attempt.ts";
import { fakeProvisioning } from "./testing/fake-provisioning.ts";
import { findEarlierPurchase } from "./find-earlier-purchase.ts";

Deno.test("a first attempt asks nothing", async () => {
  const { orders, deps, journal } = fakeProvisioning();
  const order = orders.lease(orders.place());
  const earlier = await findEarlierPurchase(order, deps);
  assertEquals(earlier, { kind: "nothing" });
  assertEquals(journal, []);
});

Deno.test("an order that never asked Twilio to sell asks nothing, however often it was tried", async () => {
  const { find, journal } = earlierAttempt({
    attempts: 5,
    reservation: null,
    askedToSell: false,
  });
  assertEquals(await find(), { kind: "nothing" });
  assertEquals(journal, []);
});

Deno.test("an order that was put back as if it were new is looked for, without its reservation", async () => {
  const { find, carrier } = earlierAttempt({ attempts: 0, reservation: null });
  await carrier.purchase(RESERVED, TAG);
  const earlier = await find();
  assertStrictEquals(earlier.kind, "found");
  assertStrictEquals(earlier.number.phoneNumber, RESERVED);
  assertEquals(carrier.bill, [RESERVED]);
});

Deno.test("a reservation is looked for, whoever made it", async () => {
  const { find, carrier } = earlierAttempt({ attempts: 0, askedToSell: false });
  await carrier.purchase(RESERVED, TAG);
  assertStrictEquals((await find()).kind, "found");
});

Deno.test("a number that was given back is no earlier purchase, though the lists show it", async () => {
  const { find, carrier, orders } = earlierAttempt({ reservation: null });
  await carrier.purchase(RESERVED, TAG);
  for (const { number } of carrier.owned) orders.released.add(number.sid);
  assertEquals(await find(), { kind: "nothing" });

  await carrier.purchase("+16045550002", TAG);
  const earlier = await find();
  assertStrictEquals(earlier.kind, "found");
  assertStrictEquals(earlier.number.phoneNumber, "+16045550002");
  assertEquals(orders.unaccounted, []);
});

Deno.test("a later attempt without a reservation that finds nothing may buy", async () => {
  const { find, journal } = earlierAttempt({ reservation: null });
  assertEquals(await find(), { kind: "nothing" });
  assertEquals(journal, [`find ${TAG}`]);
});

Deno.test("a first attempt that was broken off after its reservation is looked for", async () => {
  const { find, carrier, journal } = earlierAttempt({ attempts: 0 });
  await carrier.purchase(RESERVED, TAG);
  assertStrictEquals((await find()).kind, "found");
  assertStrictEquals(journal.at(-1), `find ${TAG}`);
});

Deno.test("a purchase is found by its tag and reported", async () => {
  const { find, carrier, logger } = earlierAttempt();
  await carrier.purchase(RESERVED, TAG);
  const [bought] = carrier.owned;
  assert(bought);
  assertEquals(await find(), { kind: "found", number: bought.number });
  assertEquals(carrier.bill, [RESERVED]);
  assertEquals(logger.lines, [{
    level: "warn",
    message: "Earlier purchase found",
    fields: { organizationId: "organization-1", phoneNumber: RESERVED },
  }]);
});

Deno.test("of two purchases the oldest is taken, and the other is reported with its cost", async () => {
  const { find, carrier, orders } = earlierAttempt({ reservation: null });
  await carrier.purchase("+16045550002", TAG);
  await carrier.purchase(RESERVED, TAG);
  const earlier = await find();
  assertStrictEquals(earlier.kind, "found");
  assertStrictEquals(earlier.number.phoneNumber, "+16045550002");
  assertEquals(
    orders.unaccounted.map(({ phoneNumber, tag, monthlyPrice }) => [
      phoneNumber,
      tag,
      monthlyPrice,
    ]),
    [[RESERVED, TAG, carrier.price]],
  );
  assertStrictEquals(
    carrier.owned.length,
    2,
    "Nothing is released by a machine",
  );
});

Deno.test("a reservation that was never bought is bought now, and no other", async () => {
  const { find, carrier, messages } = earlierAttempt();
  const earlier = await find();
  assertStrictEquals(earlier.kind, "found");
  assertStrictEquals(earlier.number.phoneNumber, RESERVED);
  assertEquals(carrier.bill, [RESERVED]);
  assertEquals(carrier.owned.map(({ tag }) => tag), [TAG]);
  assertEquals(messages(), ["Twilio phone number purchased successfully"]);
});

Deno.test("while the lists lag, buying the reserved number again adds nothing to the bill", async () => {
  const { find, carrier } = earlierAttempt();
  await carrier.purchase(RESERVED, TAG);
  carrier.lagging.add("findByTag").add("findByPhoneNumber");
  assertStrictEquals((await find()).kind, "found");
  assertEquals(carrier.bill, [RESERVED]);
});

Deno.test("a purchase that the list by tag does not show is found by its number", async () => {
  const { find, carrier, journal, messages } = earlierAttempt();
  await carrier.purchase(RESERVED, TAG);
  carrier.lagging.add("findByTag");
  const earlier = await find();
  assertStrictEquals(earlier.kind, "found");
  assertStrictEquals(earlier.number.phoneNumber, RESERVED);
  assertStrictEquals(journal.at(-1), `find ${RESERVED}`);
  assertEquals(messages(), ["Earlier purchase found"]);
});
