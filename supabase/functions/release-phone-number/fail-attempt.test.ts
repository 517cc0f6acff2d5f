import { assertEquals, assertStrictEquals } from "../_shared/std/assert.ts";
import { fakeReleasing } from "./testing/fake-releasing.ts";

const rateLimited = {
  kind: "rate-limited",
  code: "TWILIO_20429",
  message: "Too many requests",
} as const;

Deno.test("a failure waits longer after each attempt", async () => {
  const { run, twilio, book, failure } = fakeReleasing();
  const waits = [];
  for (let attempt = 1; attempt <= 3; attempt++) {
    twilio.failNext("find");
    await run();
    waits.push(failure()?.retryInSeconds);
    book.letTimePass();
  }
  assertEquals(waits, [5, 10, 20]);
});

Deno.test("Twilio's wish for when to come back is honoured", async () => {
  const { run, twilio, failure } = fakeReleasing();
  twilio.failNext("release", "none", {
    ...rateLimited,
    retryAfterSeconds: 90,
  });
  await run();
  assertStrictEquals(failure()?.retryInSeconds, 90);
});

Deno.test("a 429 of Twilio costs no attempt", async () => {
  const { run, twilio, book, failure } = fakeReleasing();
  twilio.failNext("release", "none", rateLimited);
  await run();
  assertStrictEquals(failure()?.countsAsAttempt, false);
  assertStrictEquals(book.rows[0]?.attempts, 0);
});

Deno.test("neither does one of ElevenLabs", async () => {
  const { run, imports, failure } = fakeReleasing();
  imports.failNext("findById", "none", { kind: "unavailable", answered: 429 });
  await run();
  assertStrictEquals(failure()?.countsAsAttempt, false);
});
