import { rejects } from "node:assert/strict";
import { assertEquals } from "../_shared/std/assert.ts";
import { createFakeLogger } from "../_shared/log/testing/fake-logger.ts";
import { TwilioListError } from "../_shared/twilio/walk-pages.ts";
import { countMessages } from "./count-messages.ts";
import type { Message } from "./list-messages.ts";
import { FakeMessageBook } from "./testing/fake-message-book.ts";
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

/** A world in which each day has one message, and something may happen when a day is listed. */
function worldWith(onList: (day: string) => void = () => {}) {
  const book = new FakeMessageBook(...DAYS);
  const logger = createFakeLogger();
  async function* listMessages(day: string) {
    yield await Promise.resolve([message]);
    onList(day);
  }
  const deps = { book, logger, listMessages };
  return {
    book,
    logger,
    count: (deadline = new AbortController().signal) =>
      countMessages(deps, deadline),
  };
}

Deno.test("each day is counted and written down, the oldest first", async () => {
  const { book, count, logger } = worldWith();
  await count();
  const counts = [{ phoneNumber: OURS, quantity: 2, messages: 1 }];
  assertEquals([...book.recorded], DAYS.map((day) => [day, counts]));
  assertEquals(logger.lines.map(({ fields }) => fields), [
    { days: 3, left: 0 },
  ]);
});

Deno.test("a day that breaks off is not written down, and those before it are", async () => {
  const { book, count } = worldWith((day) => {
    if (day === DAYS[1]) throw new TwilioListError("unavailable");
  });
  await rejects(count(), { code: "TWILIO_UNAVAILABLE" });
  assertEquals([...book.recorded.keys()], [DAYS[0]]);
});

Deno.test("after the deadline no day is begun, and the next time goes on there", async () => {
  const deadline = new AbortController();
  const { book, count, logger } = worldWith(() => deadline.abort());
  await count(deadline.signal);
  assertEquals([...book.recorded.keys()], [DAYS[0]]);
  assertEquals(logger.lines[0]?.fields, { days: 1, left: 2 });
  await count();
  assertEquals([...book.recorded.keys()], [...DAYS]);
});
