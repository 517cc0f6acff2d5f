import { assertEquals, assertStrictEquals } from "../_shared/std/assert.ts";
import { beginSearch, buyCandidate } from "./buy-number.ts";
import {
  fakeProvisioning,
  inToronto,
  inVancouver,
  leasedOrder,
  numbersOfVancouver,
} from "./testing/fake-provisioning.ts";

Deno.test("the first candidate is bought, tagged for its organization", async () => {
  const [first, second] = [
    inVancouver("+16045550001"),
    inVancouver("+16045550002"),
  ];
  const { deps, twilio } = fakeProvisioning(first, second);
  const outcome = await buyCandidate(leasedOrder(), 0, deps);
  assertStrictEquals(outcome.kind, "bought");
  assertStrictEquals(outcome.number.phoneNumber, "+16045550001");
  assertEquals(outcome.candidate, { ...first, monthlyPrice: twilio.price });
  assertEquals(twilio.owned.map(({ tag }) => tag), [
    "org:organization-1@project",
  ]);
  assertEquals(twilio.bill, ["+16045550001"]);
});

Deno.test("the price is asked for while Twilio searches, not after it", async () => {
  const { deps, twilio } = fakeProvisioning(inVancouver("+16045550001"));
  const asked: string[] = [];
  twilio.monthlyPrice = (country) => {
    asked.push(country);
    return Promise.resolve(twilio.price);
  };
  const begun = beginSearch(leasedOrder(), deps);
  assertEquals(asked, ["CA"]);
  await buyCandidate(leasedOrder(), 0, deps, begun);
  assertEquals(asked, ["CA"]);
});

Deno.test("every candidate is reserved before its purchase", async () => {
  const { deps, twilio, journal } = fakeProvisioning(...numbersOfVancouver(2));
  twilio.goneMeanwhile.add("+16045550000");
  await buyCandidate(leasedOrder(), 0, deps);
  assertEquals(journal, [
    "search 604",
    "reserve +16045550000",
    "buy +16045550000",
    "reserve +16045550001",
    "buy +16045550001",
  ]);
});

Deno.test("the search goes from the area code to its region to the country", async () => {
  const { deps, journal, twilio } = fakeProvisioning(
    inToronto("+14165550001"),
  );
  assertStrictEquals(
    (await buyCandidate(leasedOrder(), 0, deps)).kind,
    "bought",
  );
  assertEquals(journal.slice(0, 3), [
    "search 604",
    "search BC",
    "search CA",
  ]);
  assertEquals(twilio.bill, ["+14165550001"]);
});

Deno.test("a region's other area codes come before the rest of the country", async () => {
  const { deps, twilio } = fakeProvisioning(
    inToronto("+14165550001"),
    inVancouver("+17785550001"),
  );
  await buyCandidate(leasedOrder(), 0, deps);
  assertEquals(twilio.bill, ["+17785550001"]);
});

Deno.test("a candidate that another order reserved is skipped", async () => {
  const { deps, book, twilio } = fakeProvisioning(...numbersOfVancouver(2));
  book.taken.add("+16045550000");
  await buyCandidate(leasedOrder(), 0, deps);
  assertEquals(twilio.bill, ["+16045550001"]);
});

Deno.test("refused candidates in one area do not stop the search in the next", async () => {
  const { deps, twilio } = fakeProvisioning(
    inVancouver("+16045550001"),
    inVancouver("+17785550001"),
  );
  twilio.goneMeanwhile.add("+16045550001");
  await buyCandidate(leasedOrder(), 0, deps);
  assertEquals(twilio.bill, ["+17785550001"]);
});

for (
  const [position, phoneNumber] of [
    [0, "+16045550000"],
    [1, "+16045550001"],
    [2, "+16045550002"],
    [3, "+16045550000"],
    [7, "+16045550001"],
  ] as const
) {
  Deno.test(`the order at position ${position} begins with ${phoneNumber} of three`, async () => {
    const { deps, twilio } = fakeProvisioning(...numbersOfVancouver(3));
    await buyCandidate(leasedOrder(), position, deps);
    assertEquals(twilio.bill, [phoneNumber]);
  });
}

Deno.test("an order that begins in the middle comes round to the first", async () => {
  const { deps, twilio } = fakeProvisioning(...numbersOfVancouver(3));
  twilio.goneMeanwhile.add("+16045550001").add("+16045550002");
  await buyCandidate(leasedOrder(), 1, deps);
  assertEquals(twilio.bill, ["+16045550000"]);
});
