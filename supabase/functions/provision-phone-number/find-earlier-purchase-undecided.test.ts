import { assertEquals, assertStrictEquals } from "../_shared/std/assert.ts";
import { earlierAttempt, RESERVED, TAG } from "./testing/earlier-attempt.ts";
import { failure } from "./testing/fake-carrier.ts";

for (
  const [secondsAgo, kind] of [
    [0, "undecided"],
    [59, "undecided"],
    [60, "nothing"],
    [3600, "nothing"],
  ] as const
) {
  Deno.test(`a reservation that is refused after ${secondsAgo} seconds is ${kind}`, async () => {
    const { find, carrier } = earlierAttempt({ secondsAgo });
    carrier.goneMeanwhile.add(RESERVED);
    const earlier = await find();
    assertStrictEquals(earlier.kind, kind);
    assertEquals(carrier.bill, []);
  });
}

Deno.test("an undecided purchase is looked at again when the lists have settled", async () => {
  const { find, carrier } = earlierAttempt();
  carrier.goneMeanwhile.add(RESERVED);
  assertEquals(await find(), {
    kind: "undecided",
    failure: {
      kind: "outcome-unknown",
      code: "PURCHASE_NOT_SETTLED",
      message: `Cannot tell yet whether ${RESERVED} was bought`,
      retryAfterSeconds: 60,
    },
  });
});

for (
  const operation of ["findByTag", "findByPhoneNumber", "purchase"] as const
) {
  Deno.test(`nothing is decided, and nothing else bought, when ${operation} fails`, async () => {
    for (
      const kind of ["outcome-unknown", "rate-limited", "permanent"] as const
    ) {
      const { find, carrier } = earlierAttempt({ secondsAgo: 3600 });
      carrier.failNext(operation, failure(kind));
      assertEquals(await find(), {
        kind: "undecided",
        failure: failure(kind),
      });
      assertEquals(carrier.bill, []);
    }
  });
}

for (
  const [secondsAgo, kind] of [[59, "undecided"], [60, "nothing"]] as const
) {
  Deno.test(`for a deleted organization nothing is bought: ${kind} after ${secondsAgo} seconds`, async () => {
    const { find, carrier, journal } = earlierAttempt({
      secondsAgo,
      organizationExists: false,
    });
    assertStrictEquals((await find()).kind, kind);
    assertEquals(carrier.bill, []);
    assertEquals(journal, [`find ${TAG}`, `find ${RESERVED}`]);
  });
}

Deno.test("for a deleted organization an earlier purchase is found all the same", async () => {
  const { find, carrier } = earlierAttempt({ organizationExists: false });
  await carrier.purchase(RESERVED, TAG);
  assertStrictEquals((await find()).kind, "found");
});
