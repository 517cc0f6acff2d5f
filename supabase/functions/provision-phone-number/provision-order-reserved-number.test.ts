import {
  assert,
  assertEquals,
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

Deno.test("while the lists lag, buying the reserved number again adds nothing to the bill", async () => {
  const { book, twilio, attempt } = world();
  await twilio.buy(RESERVED, TAG);
  twilio.lagging.add("findByTag").add("findByPhoneNumber");
  assertStrictEquals(await attempt(afterReserving(RESERVED)), "purchased");
  assertStrictEquals(book.completed[0]?.phoneNumber, RESERVED);
  assertEquals(twilio.bill, [RESERVED]);
});

for (const secondsAgo of [0, 59]) {
  Deno.test(`a reserved number that is refused after ${secondsAgo} seconds is looked up again when the lists have settled`, async () => {
    const { book, twilio, attempt } = world();
    twilio.goneMeanwhile.add(RESERVED);
    const outcome = await attempt(afterReserving(RESERVED, secondsAgo));
    assertStrictEquals(outcome, "waiting");
    assertEquals(twilio.bill, []);
    assertEquals(book.failures, [{
      code: "PURCHASE_NOT_SETTLED",
      message: `Cannot tell yet whether ${RESERVED} was bought`,
      retryInSeconds: 60,
      countsAsAttempt: false,
      isPassing: true,
      keepReservation: true,
    }]);
  });
}

for (const secondsAgo of [60, 3600]) {
  Deno.test(`a reserved number that is refused after ${secondsAgo} seconds was not bought, and another number is bought`, async () => {
    const { twilio, journal, attempt } = world();
    twilio.goneMeanwhile.add(RESERVED);
    const outcome = await attempt(afterReserving(RESERVED, secondsAgo));
    assertStrictEquals(outcome, "purchased");
    assertEquals(twilio.bill, [OTHER]);
    assert(journal.includes(`buy ${RESERVED}`), "It is asked for first");
  });
}

for (const operation of ["findByTag", "findByPhoneNumber", "buy"] as const) {
  for (
    const kind of ["outcome-unknown", "rate-limited", "permanent"] as const
  ) {
    Deno.test(`a number that may be paid for stays reserved and is not replaced when ${operation}() is ${kind}`, async () => {
      const { book, twilio, attempt } = world();
      twilio.failNext(operation, failure(kind));
      assertStrictEquals(await attempt(afterReserving(RESERVED)), "waiting");
      const [ending] = book.failures;
      assert(ending);
      assertStrictEquals(ending.code, failure(kind).code);
      assertStrictEquals(ending.keepReservation, true);
      assert(ending.retryInSeconds !== null);
      assertEquals(twilio.bill, []);
    });
  }
}

Deno.test("a reserved number that another project has bought since is not taken from it", async () => {
  const { book, twilio, attempt } = world();
  await twilio.buy(RESERVED, TAG.replace("@", "@another-"));
  assertStrictEquals(await attempt(afterReserving(RESERVED)), "purchased");
  assertStrictEquals(book.completed[0]?.phoneNumber, OTHER);
  assertEquals(twilio.owned.map(({ tag }) => tag), [
    TAG.replace("@", "@another-"),
    TAG,
  ]);
});
