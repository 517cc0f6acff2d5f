import { assertEquals, assertStrictEquals } from "../_shared/std/assert.ts";
import { fakeProvisioning, leasedOrder } from "./testing/fake-provisioning.ts";
import { recordPurchase } from "./record-purchase.ts";
import type { Wish } from "./search-areas.ts";

function paid(phoneNumber: string) {
  return {
    sid: "PN00000000000000000000000000000001",
    accountSid: null,
    phoneNumber,
    capabilities: { voice: true, sms: true },
    purchasedAt: null,
  };
}

/** Records a number that was found again, without a candidate. */
async function recordFound(
  phoneNumber: string,
  wish: Partial<Wish> = {},
) {
  const { book, deps } = fakeProvisioning();
  const order = leasedOrder(wish);
  await recordPurchase(order, { number: paid(phoneNumber) }, deps);
  return book.completed[0];
}

Deno.test("a number that was found again gets its own country, and its region from the database", async () => {
  const recorded = await recordFound("+14155550001");
  assertStrictEquals(recorded?.country, "US");
  assertStrictEquals(recorded.region, null);
  assertStrictEquals(recorded.locality, null);
});

Deno.test("a number of an area code that nobody knows gets the country of the wish, or the default", async () => {
  const none = { areaCode: null, area: null };
  const abroad = { country: "US", regions: ["TX"] } as const;
  assertStrictEquals(
    (await recordFound("+12995550001", { ...none, country: "US" }))?.country,
    "US",
  );
  assertStrictEquals(
    (await recordFound("+12995550001", { areaCode: "299", area: abroad }))
      ?.country,
    "US",
  );
  assertStrictEquals((await recordFound("+12995550001", none))?.country, "CA");
});

Deno.test("the candidate's place goes before all others", async () => {
  const { book, deps } = fakeProvisioning();
  const number = paid("+12995550001");
  await recordPurchase(leasedOrder(), {
    number,
    candidate: {
      phoneNumber: number.phoneNumber,
      country: "US",
      region: "TX",
      locality: "Houston",
      monthlyPrice: null,
    },
  }, deps);
  assertStrictEquals(book.completed[0]?.country, "US");
  assertStrictEquals(book.completed[0].region, "TX");
  assertStrictEquals(book.completed[0].locality, "Houston");
});

Deno.test("an unknown price does not stop the record", async () => {
  const { book, twilio, deps } = fakeProvisioning();
  twilio.price = null;
  const number = paid("+16045550001");
  const outcome = await recordPurchase(leasedOrder(), { number }, deps);
  assertStrictEquals(outcome, "purchased");
  assertStrictEquals(book.completed[0]?.monthlyPrice, null);
});

Deno.test("with a lost lease the number is reported", async () => {
  const { book, deps, messages } = fakeProvisioning();
  book.answers.complete = "lease_lost";
  const outcome = await recordPurchase(
    leasedOrder(),
    { number: paid("+16045550001") },
    deps,
  );
  assertStrictEquals(outcome, "lease-lost");
  assertEquals(messages(), [
    "Lease lost before the number was recorded",
    "A paid number is unaccounted for",
  ]);
  assertEquals(
    book.unaccounted.map(({ phoneNumber, tag }) => [phoneNumber, tag]),
    [["+16045550001", "org:organization-1@project"]],
  );
});
