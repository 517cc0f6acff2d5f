import {
  assertEquals,
  assertRejects,
  assertStrictEquals,
} from "../_shared/std/assert.ts";
import { createFakeLogger } from "../_shared/log/testing/fake-logger.ts";
import { TwilioListError } from "../_shared/twilio/walk-pages.ts";
import { countMessages } from "./count-messages.ts";
import type { Message } from "./list-messages.ts";
import type { MessageCount } from "./message-book.ts";
import { OURS, THEIRS } from "./testing/message-answers.ts";

const DAYS = ["2026-11-20", "2026-11-21", "2026-11-22"] as const;
const message: Message = {
  direction: "outbound-api",
  from: OURS,
  to: THEIRS,
  status: "sent",
  numSegments: 2,
  numMedia: 0,
};

/** A world in which each day has one message, and a test may act when a day is listed. */
function worldWith(
  onList: (day: string) => void = () => {},
  messages: readonly Message[] = [message],
) {
  const recorded = new Map<string, readonly MessageCount[]>();
  const script: { days: readonly string[] } = { days: DAYS };
  const book = {
    daysToCount: () => Promise.resolve(script.days),
    record(day: string, counts: readonly MessageCount[]) {
      recorded.set(day, counts);
      return Promise.resolve();
    },
  };
  const logger = createFakeLogger();
  async function* listMessages(day: string) {
    yield await Promise.resolve(messages);
    onList(day);
  }
  const deps = { book, logger, listMessages };
  return {
    recorded,
    script,
    logger,
    count: (deadline = new AbortController().signal) =>
      countMessages(deps, deadline),
  };
}

Deno.test("each day is counted and recorded, the oldest first", async () => {
  const { recorded, count, logger } = worldWith();
  await count();
  const counts = [{ phoneNumber: OURS, quantity: 2, messages: 1 }];
  assertEquals([...recorded], DAYS.map((day) => [day, counts]));
  assertEquals(logger.lines.map(({ fields }) => fields), [
    { days: 3, left: 0 },
  ]);
});

Deno.test("a message without a direction is left out and logged, and stops no day", async () => {
  const { recorded, count, logger } = worldWith(undefined, [
    { ...message, direction: "" },
    message,
  ]);
  await count();
  const counts = [{ phoneNumber: OURS, quantity: 2, messages: 1 }];
  assertEquals([...recorded], DAYS.map((day) => [day, counts]));
  assertEquals(
    logger.lines.filter(({ level }) => level === "warn")
      .map(({ fields }) => fields),
    DAYS.map((day) => ({ day, withoutDirection: 1 })),
  );
});

Deno.test("a day that fails is not recorded, and the days before it are", async () => {
  const { recorded, count } = worldWith((day) => {
    if (day === DAYS[1]) throw new TwilioListError("unavailable");
  });
  const { code } = await assertRejects(() => count(), TwilioListError);
  assertStrictEquals(code, "TWILIO_UNAVAILABLE");
  assertEquals([...recorded.keys()], [DAYS[0]]);
});

Deno.test("after the deadline no day is begun, and the next wake-up goes on there", async () => {
  const deadline = new AbortController();
  const world = worldWith(() => deadline.abort());
  const { recorded, script, count, logger } = world;
  await count(deadline.signal);
  assertEquals([...recorded.keys()], [DAYS[0]]);
  assertEquals(logger.lines[0]?.fields, { days: 1, left: 2 });
  script.days = DAYS.slice(1);
  await count();
  assertEquals([...recorded.keys()], [...DAYS]);
});
