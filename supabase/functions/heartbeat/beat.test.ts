import { assertEquals, assertStrictEquals } from "../_shared/std/assert.ts";
import { createFakeLogger } from "../_shared/log/testing/fake-logger.ts";
import { beat } from "./beat.ts";

/** A heartbeat where the parts say this. */
async function beatWith(
  { known = [], mail = null, monitor = null }: {
    readonly known?: readonly string[];
    readonly mail?: string | null;
    readonly monitor?: string | null;
  } = {},
) {
  const recorded: (readonly string[])[] = [];
  let calls = 0;
  const logger = createFakeLogger();
  await beat({
    book: {
      problems: () => Promise.resolve(known),
      record: (problems) => {
        recorded.push(problems);
        return Promise.resolve();
      },
    },
    checkMail: () => Promise.resolve(mail),
    callMonitor: () => {
      calls++;
      return Promise.resolve(monitor);
    },
    logger,
  });
  return { recorded, calls, logger };
}

Deno.test("the monitor is called when all is well", async () => {
  const { calls, recorded } = await beatWith();
  assertStrictEquals(calls, 1);
  assertEquals(recorded, [[]]);
});

for (
  const [what, problems] of [
    ["something is overdue", { known: ["Overdue orders: 2"] }],
    ["the mail server refuses", { mail: "The mail server does not let us in" }],
  ] as const
) {
  Deno.test(`the monitor is not called when ${what}, and the problem is recorded`, async () => {
    const { calls, recorded } = await beatWith(problems);
    assertStrictEquals(calls, 0);
    assertEquals(recorded, [Object.values(problems).flat()]);
  });
}

Deno.test("a monitor that does not answer is a problem, too", async () => {
  const { recorded } = await beatWith({
    monitor: "HEARTBEAT_URL answered 500",
  });
  assertEquals(recorded, [["HEARTBEAT_URL answered 500"]]);
});
