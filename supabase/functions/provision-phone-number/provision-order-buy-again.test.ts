import {
  assert,
  assertEquals,
  assertStrictEquals,
} from "../_shared/std/assert.ts";
import { earlierAttempt, RESERVED, TAG } from "./testing/earlier-attempt.ts";
import { failure } from "./testing/fake-twilio-numbers.ts";

Deno.test("a reserved number that was never bought is bought now, and no other", async () => {
  const { attempt, twilio, row } = earlierAttempt();
  assertStrictEquals(await attempt(), "purchased");
  assertStrictEquals(row.purchased?.phoneNumber, RESERVED);
  assertEquals(twilio.bill, [RESERVED]);
  assertEquals(twilio.owned.map(({ tag }) => tag), [TAG]);
});

Deno.test("while the lists lag, buying the reserved number again adds nothing to the bill", async () => {
  const { attempt, twilio, row } = earlierAttempt();
  await twilio.buy(RESERVED, TAG);
  twilio.lagging.add("findByTag").add("findByPhoneNumber");
  assertStrictEquals(await attempt(), "purchased");
  assertStrictEquals(row.purchased?.phoneNumber, RESERVED);
  assertEquals(twilio.bill, [RESERVED]);
});

for (const secondsAgo of [0, 59]) {
  Deno.test(`a reserved number that is refused after ${secondsAgo} seconds is looked for again when the lists have settled`, async () => {
    const { attempt, twilio, row } = earlierAttempt({ secondsAgo });
    twilio.goneMeanwhile.add(RESERVED);
    assertStrictEquals(await attempt(), "waiting");
    assertEquals(twilio.bill, []);
    assertEquals(row.failure, {
      code: "PURCHASE_NOT_SETTLED",
      message: `Cannot tell yet whether ${RESERVED} was bought`,
      retryInSeconds: 60,
      countsAsAttempt: true,
      keepReservation: true,
    });
  });
}

for (const secondsAgo of [60, 3600]) {
  Deno.test(`a reserved number that is refused after ${secondsAgo} seconds was not bought, and another is`, async () => {
    const { attempt, twilio, journal } = earlierAttempt({ secondsAgo });
    twilio.goneMeanwhile.add(RESERVED);
    assertStrictEquals(await attempt(), "purchased");
    assertEquals(twilio.bill, ["+16045550002"]);
    assert(journal.indexOf(`buy ${RESERVED}`) !== -1, String(journal));
  });
}

for (const kind of ["outcome-unknown", "rate-limited", "permanent"] as const) {
  Deno.test(`when buying the reserved number again is ${kind}, it is kept and nothing else bought`, async () => {
    const { attempt, twilio, row } = earlierAttempt({ secondsAgo: 3600 });
    twilio.failNext("buy", failure(kind));
    assertStrictEquals(await attempt(), "waiting");
    assertStrictEquals(row.failure?.code, failure(kind).code);
    assertStrictEquals(row.reservation?.phoneNumber, RESERVED);
    assertEquals(twilio.bill, []);
  });
}
