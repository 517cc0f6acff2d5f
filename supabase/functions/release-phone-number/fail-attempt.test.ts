import { assertEquals, assertStrictEquals } from "../_shared/std/assert.ts";
import { fakeReleasing } from "./testing/fake-releasing.ts";

const rateLimited = {
  kind: "rate-limited",
  code: "TWILIO_20429",
  message: "Too many requests",
} as const;

Deno.test("the wait grows with each failed attempt", async () => {
  const { run, twilio, book } = fakeReleasing();
  for (const attempts of [1, 2, 3]) {
    twilio.failNext("find");
    await run({ attempts });
  }
  assertEquals(book.failures.map(({ retryInSeconds }) => retryInSeconds), [
    5,
    10,
    20,
  ]);
});

Deno.test("Twilio's wait counts when it is longer than the backoff", async () => {
  const { run, twilio, failure } = fakeReleasing();
  twilio.failNext("release", "none", { ...rateLimited, retryAfterSeconds: 90 });
  await run();
  assertStrictEquals(failure()?.retryInSeconds, 90);
});

Deno.test("a 429 of Twilio costs no attempt", async () => {
  const { run, twilio, failure } = fakeReleasing();
  twilio.failNext("release", "none", rateLimited);
  await run();
  assertStrictEquals(failure()?.countsAsAttempt, false);
});

Deno.test("an ElevenLabs that has too much to do costs an attempt, so that admins are told in the end", async () => {
  const { run, imports, failure } = fakeReleasing();
  imports.failNext("findById", "none", "busy");
  await run();
  assertStrictEquals(failure()?.countsAsAttempt, true);
});

Deno.test("without the lease no failure is logged", async () => {
  const { run, twilio, book, logger } = fakeReleasing();
  book.leaseLostAt.add("fail");
  twilio.failNext("release");
  await run();
  assertEquals(logger.lines, []);
});
