import {
  assert,
  assertEquals,
  assertRejects,
  assertStrictEquals,
} from "../_shared/std/assert.ts";
import {
  afterReserving,
  fakeProvisioning,
  inVancouver,
  TAG,
} from "./testing/fake-provisioning.ts";
import { failure } from "./testing/failure-script.ts";

const [RESERVED, OTHER] = ["+16045550001", "+16045550002"] as const;

function world() {
  return fakeProvisioning(inVancouver(RESERVED), inVancouver(OTHER));
}

Deno.test("a crash between purchase and record pays once: the next attempt finds the number", async () => {
  const { book, twilio, attempt, messages } = world();
  book.breakNext("complete");
  await assertRejects(() => attempt(), Error, "No database");
  assertEquals(messages(), ["Twilio phone number purchased successfully"]);

  assertStrictEquals(await attempt(afterReserving(RESERVED)), "purchased");
  assertEquals(twilio.bill, [RESERVED]);
  assertEquals(book.completed.map((each) => each.phoneNumber), [RESERVED]);
  assertEquals(messages(), [
    "Twilio phone number purchased successfully",
    "Earlier purchase found",
    "Admin notification created for ElevenLabs import",
    "Organization ready for activation",
  ]);
});

for (const effect of ["done", "none"] as const) {
  Deno.test(`a purchase without answer, effect ${effect}, ends with one number paid once`, async () => {
    const { book, twilio, attempt } = world();
    twilio.failNext("buy", failure("outcome-unknown"), effect);
    assertStrictEquals(await attempt(), "waiting");
    assertStrictEquals(book.failures[0]?.keepReservation, true);

    assertStrictEquals(await attempt(afterReserving(RESERVED)), "purchased");
    assertEquals(twilio.bill, [RESERVED]);
    assertEquals(book.completed.map(({ phoneNumber }) => phoneNumber), [
      RESERVED,
    ]);
    assertEquals(twilio.owned.map(({ tag }) => tag), [TAG]);
  });
}

Deno.test("an order that is put back as new gets the number that it paid for", async () => {
  const { book, twilio, attempt } = world();
  await twilio.buy(RESERVED, TAG);
  assertStrictEquals(await attempt({ askedToSell: true }), "purchased");
  assertEquals(twilio.bill, [RESERVED]);
  assertStrictEquals(book.completed[0]?.phoneNumber, RESERVED);
});

Deno.test("an order whose number was given back gets another", async () => {
  const { book, twilio, attempt } = world();
  await twilio.buy(RESERVED, TAG);
  book.answers.givenBack = new Set(
    twilio.owned.map(({ number }) => number.sid),
  );
  assertStrictEquals(await attempt({ askedToSell: true }), "purchased");
  assertEquals(twilio.bill, [RESERVED, OTHER]);
  assertStrictEquals(book.completed[0]?.phoneNumber, OTHER);
});

Deno.test("a number bought for a deleted organization is recorded as releasing", async () => {
  const { book, twilio, attempt, messages } = world();
  await twilio.buy(RESERVED, TAG);
  book.answers.complete = "releasing";
  const order = { ...afterReserving(RESERVED), organizationExists: false };
  assertStrictEquals(await attempt(order), "purchased");
  assertStrictEquals(book.completed[0]?.phoneNumber, RESERVED);
  assertStrictEquals(
    messages().at(-1),
    "Organization was deleted, its number is to be released",
  );
  assert(!messages().includes("Organization ready for activation"));
});
