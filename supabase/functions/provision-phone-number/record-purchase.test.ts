import { assertEquals, assertStrictEquals } from "../_shared/std/assert.ts";
import { fakeProvisioning, leasedOrder } from "./testing/fake-provisioning.ts";
import { recordPurchase } from "./record-purchase.ts";

function paid(phoneNumber: string) {
  return {
    sid: "PN00000000000000000000000000000001",
    phoneNumber,
    capabilities: { voice: true, sms: true },
    purchasedAt: null,
  };
}

/** Records a number that was found again, without a candidate. */
async function recordFound(
  phoneNumber: string,
  country: "US" | "CA" | null = null,
) {
  const { book, deps } = fakeProvisioning();
  const order = leasedOrder({ country });
  await recordPurchase(order, { number: paid(phoneNumber) }, deps);
  return book.completed[0];
}

Deno.test("a number that was found again gets the region of its area code", async () => {
  const recorded = await recordFound("+14155550001");
  assertStrictEquals(recorded?.country, "US");
  assertStrictEquals(recorded.region, "CA");
  assertStrictEquals(recorded.locality, null);
});

Deno.test("a number of a shared area code gets no region", async () => {
  const recorded = await recordFound("+18675550001");
  assertStrictEquals(recorded?.country, "CA");
  assertStrictEquals(recorded.region, null);
});

Deno.test("a number of an unknown area code gets the country of the order, or the default", async () => {
  assertStrictEquals((await recordFound("+12995550001", "US"))?.country, "US");
  assertStrictEquals((await recordFound("+12995550001"))?.country, "CA");
});

Deno.test("the candidate's place goes before the area code's", async () => {
  const { book, deps } = fakeProvisioning();
  const number = paid("+18675550001");
  await recordPurchase(leasedOrder(), {
    number,
    candidate: {
      phoneNumber: number.phoneNumber,
      region: "YT",
      locality: "Whitehorse",
      monthlyPrice: null,
    },
  }, deps);
  assertStrictEquals(book.completed[0]?.region, "YT");
  assertStrictEquals(book.completed[0].locality, "Whitehorse");
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
