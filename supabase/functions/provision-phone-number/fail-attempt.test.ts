import { assertEquals, assertStrictEquals } from "../_shared/std/assert.ts";
import { type OrderFailure, toAttemptFailure } from "./fail-attempt.ts";

function failure(
  kind: Exclude<OrderFailure["kind"], "not-settled">,
  retryAfterSeconds?: number,
): OrderFailure {
  return {
    kind,
    code: "TWILIO_1",
    message: "Refused",
    ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
  };
}

function endingOf(
  orderFailure: OrderFailure,
  { attempts = 3, mayBePaid = false } = {},
) {
  return toAttemptFailure(orderFailure, { attempts, mayBePaid }, 0.5);
}

for (
  const [kind, countsAsAttempt, isPassing] of [
    ["candidate-refused", true, false],
    ["outcome-unknown", true, true],
    ["rate-limited", false, true],
  ] as const
) {
  Deno.test(`${kind} ${countsAsAttempt ? "costs" : "costs no"} attempt, ${isPassing ? "never ends" : "may end"} the order, and is tried again after the backoff`, () => {
    assertEquals(endingOf(failure(kind)), {
      code: "TWILIO_1",
      message: "Refused",
      retryInSeconds: 20,
      countsAsAttempt,
      isPassing,
      keepReservation: false,
    });
  });
}

Deno.test("a purchase that is not settled costs no attempt and never ends the order", () => {
  const ending = toAttemptFailure(
    {
      kind: "not-settled",
      code: "PURCHASE_NOT_SETTLED",
      message: "Too early",
      retryAfterSeconds: 60,
    },
    { attempts: 20, mayBePaid: true },
    0,
  );
  assertEquals(ending, {
    code: "PURCHASE_NOT_SETTLED",
    message: "Too early",
    retryInSeconds: 60,
    countsAsAttempt: false,
    isPassing: true,
    keepReservation: true,
  });
});

Deno.test("permanent ends an order that paid nothing", () => {
  assertEquals(endingOf(failure("permanent")), {
    code: "TWILIO_1",
    message: "Refused",
    retryInSeconds: null,
    countsAsAttempt: true,
    isPassing: false,
    keepReservation: false,
  });
});

for (
  const kind of ["candidate-refused", "outcome-unknown", "permanent"] as const
) {
  Deno.test(`a number that may be paid for is looked for again after ${kind}`, () => {
    const ending = endingOf(failure(kind), { mayBePaid: true });
    assertEquals([ending.retryInSeconds, ending.keepReservation], [
      20,
      true,
    ]);
  });
}

Deno.test("Twilio's wait counts when it is longer than the backoff", () => {
  for (const kind of ["rate-limited", "outcome-unknown"] as const) {
    assertStrictEquals(endingOf(failure(kind, 60)).retryInSeconds, 60);
    assertStrictEquals(endingOf(failure(kind, 5)).retryInSeconds, 20);
  }
});

Deno.test("a reservation that may be paid for is kept, whatever the failure", () => {
  for (
    const kind of [
      "candidate-refused",
      "rate-limited",
      "outcome-unknown",
      "permanent",
    ] as const
  ) {
    const ending = endingOf(failure(kind), { mayBePaid: true });
    assertStrictEquals(ending.keepReservation, true, kind);
  }
});
