import {
  assert,
  assertEquals,
  assertStrictEquals,
} from "../_shared/std/assert.ts";
import { anyFlight, flightOf } from "../_shared/wake-up/testing/flights.ts";
import { createOrderDrain } from "./drain-orders.ts";
import {
  fakeProvisioning,
  leasedOrder,
  numbersOfVancouver,
} from "./testing/fake-provisioning.ts";

/** A world with batches of so many due orders, and a number for each. */
function startWithBatches(...sizes: readonly number[]) {
  const count = sizes.reduce((sum, size) => sum + size, 0);
  const world = fakeProvisioning(...numbersOfVancouver(count));
  let placed = 0;
  for (const size of sizes) {
    world.book.batches.push(Array.from({ length: size }, () => {
      placed += 1;
      return leasedOrder({ organizationId: `organization-${placed}` });
    }));
  }
  return world;
}

Deno.test("orders are claimed and worked on until none is due", async () => {
  const { book, twilio, deps } = startWithBatches(3, 3, 1);
  await createOrderDrain(deps)(anyFlight());
  assertStrictEquals(book.completed.length, 7);
  assertStrictEquals(new Set(twilio.bill).size, 7);
});

Deno.test("without a due order nothing happens", async () => {
  const { deps, journal, messages } = startWithBatches();
  await createOrderDrain(deps)(anyFlight());
  assertEquals([journal, messages()], [[], []]);
});

Deno.test("orders claimed together begin with different candidates", async () => {
  const { deps, journal } = startWithBatches(3);
  await createOrderDrain(deps)(anyFlight());
  const reserved = journal.filter((entry) => entry.startsWith("reserve"));
  assertStrictEquals(new Set(reserved).size, 3);
});

Deno.test("an order alone begins with the first candidate, whatever was bought before", async () => {
  const { deps, journal, twilio } = startWithBatches(1, 1, 1);
  const all = twilio.forSale.map(({ phoneNumber }) => phoneNumber);
  await createOrderDrain(deps)(anyFlight());
  assertEquals(
    journal.filter((entry) => entry.startsWith("reserve")),
    all.slice(0, 3).map((phoneNumber) => `reserve ${phoneNumber}`),
  );
});

Deno.test("each worker begins with the first candidate, and workers go on with different ones", async () => {
  const reserved = [];
  for (const random of [0, 0.5]) {
    const { deps, journal } = startWithBatches(50);
    await createOrderDrain({ ...deps, random: () => random })(anyFlight());
    reserved.push(
      journal.filter((entry) => entry.startsWith("reserve")).slice(0, 2),
    );
  }
  assertEquals(reserved, [
    ["reserve +16045550000", "reserve +16045550001"],
    ["reserve +16045550000", "reserve +16045550025"],
  ]);
});

Deno.test("an attempt that throws is logged and does not stop the others", async () => {
  const { book, twilio, deps, logger } = startWithBatches(3);
  book.breakNext("reserve");
  await createOrderDrain(deps)(anyFlight());
  assertEquals(twilio.owned.map(({ tag }) => tag), [
    "org:organization-2@project",
    "org:organization-3@project",
  ]);
  assertStrictEquals(book.completed.length, 2);
  const [broken] = logger.lines.filter(({ level }) => level === "error");
  assertStrictEquals(broken?.message, "An attempt broke off");
  assertStrictEquals(broken.fields["organizationId"], "organization-1");
  assert(broken.fields["error"] instanceof Error);
});

Deno.test("the order beyond the allowance waits, and is not claimed", async () => {
  const { book, deps } = startWithBatches(10, 5);
  const flight = flightOf(15);
  assertStrictEquals(await createOrderDrain(deps)(flight), "unfinished");
  await flight.landed();
  assertEquals(book.asked, [15, 5]);
});

Deno.test("an order that was claimed while the worker began to end goes back without an attempt", async () => {
  const { book, deps, twilio, logger } = startWithBatches(2);
  const ending = new AbortController();
  const claim = book.claim.bind(book);
  book.claim = (most) => {
    ending.abort();
    return claim(most);
  };
  await createOrderDrain(deps)(flightOf(10, ending.signal));
  assertEquals(twilio.bill, []);
  assertEquals(
    book.failures.map(({ code, retryInSeconds, countsAsAttempt }) => [
      code,
      retryInSeconds,
      countsAsAttempt,
    ]),
    [["WORKER_ENDED", 0, false], ["WORKER_ENDED", 0, false]],
  );
  assertEquals(logger.lines, []);
});

Deno.test("orders that cannot be claimed wait for the next sweep", async () => {
  const { book, deps, logger } = startWithBatches(1);
  book.breakNext("claim");
  await createOrderDrain(deps)(anyFlight());
  assertEquals(book.completed, []);
  assertEquals(logger.lines.map(({ level, message }) => [level, message]), [
    ["error", "Cannot claim orders, the next sweep tries again"],
  ]);
});
