import { assertEquals, assertStrictEquals } from "../_shared/std/assert.ts";
import { addUpMessages } from "./count-messages.ts";
import type { Message } from "./fetch-message-page.ts";
import { OURS, THEIRS } from "./testing/message-answers.ts";

const sent: Message = {
  direction: "outbound-api",
  from: OURS,
  to: THEIRS,
  status: "delivered",
  numSegments: 1,
  numMedia: 0,
};
const received: Message = {
  ...sent,
  direction: "inbound",
  from: THEIRS,
  to: OURS,
  status: "received",
};

const addUp = (...messages: readonly Message[]) =>
  addUpMessages(messages).counts;

Deno.test("a number's segments and messages are added up", () => {
  assertEquals(
    addUp(sent, { ...sent, numSegments: 3 }, received),
    [{ phoneNumber: OURS, quantity: 5, messages: 3 }],
  );
});

Deno.test("an inbound message counts for its recipient, an outbound one for its sender", () => {
  const other = "+16045550002";
  assertEquals(
    addUp(
      { ...sent, to: other },
      { ...received, from: OURS, to: other },
      { ...sent, from: other, direction: "outbound-reply" },
      { ...sent, from: other, direction: "outbound-call" },
    ),
    [
      { phoneNumber: OURS, quantity: 1, messages: 1 },
      { phoneNumber: other, quantity: 3, messages: 3 },
    ],
  );
});

for (
  const [what, change] of [
    ["that failed", { status: "failed" }],
    ["that was called off", { status: "canceled" }],
    ["with a picture", { numMedia: 1 }],
    ["that has no sender yet", { numSegments: 0, from: "" }],
  ] as const
) {
  Deno.test(`a message ${what} is not counted as an SMS`, () => {
    assertEquals(addUp({ ...sent, ...change }), []);
  });
}

for (const status of ["sent", "undelivered", "sending"]) {
  Deno.test(`a message that is ${status} is billed`, () => {
    const [count] = addUp({ ...sent, status });
    assertStrictEquals(count?.quantity, 1);
  });
}
