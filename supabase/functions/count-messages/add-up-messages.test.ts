import { assertEquals, assertStrictEquals } from "../_shared/std/assert.ts";
import { addUpMessages } from "./count-messages.ts";
import type { Message } from "./list-messages.ts";
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

async function addUp(...pages: readonly (readonly Message[])[]) {
  async function* read() {
    for (const page of pages) yield await Promise.resolve(page);
  }
  return (await addUpMessages(read())).counts;
}

Deno.test("a number's segments and messages are added up over all pages", async () => {
  assertEquals(
    await addUp([sent, { ...sent, numSegments: 3 }], [], [received]),
    [{ phoneNumber: OURS, quantity: 5, messages: 3 }],
  );
});

Deno.test("an inbound message counts for its recipient, an outbound one for its sender", async () => {
  const other = "+16045550002";
  assertEquals(
    await addUp([
      { ...sent, to: other },
      { ...received, from: OURS, to: other },
      { ...sent, from: other, direction: "outbound-reply" },
      { ...sent, from: other, direction: "outbound-call" },
    ]),
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
  Deno.test(`a message ${what} is not counted as an SMS`, async () => {
    assertEquals(await addUp([{ ...sent, ...change }]), []);
  });
}

for (const status of ["sent", "undelivered", "sending"]) {
  Deno.test(`a message that is ${status} is billed`, async () => {
    const [count] = await addUp([{ ...sent, status }]);
    assertStrictEquals(count?.quantity, 1);
  });
}
