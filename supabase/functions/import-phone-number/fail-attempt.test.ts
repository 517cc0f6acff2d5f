import {
  assertEquals,
  assertMatch,
  assertStrictEquals,
} from "../_shared/std/assert.ts";
import { databaseUnavailable } from "../_shared/database/database-error.ts";
import { fakeImporting } from "./testing/fake-importing.ts";

for (
  const [operation, kind, countsAsAttempt] of [
    ["findByPhoneNumber", "unavailable", true],
    ["findByPhoneNumber", "timed-out", true],
    ["findByPhoneNumber", "busy", false],
    ["importNumber", "busy", false],
  ] as const
) {
  Deno.test(
    `"${kind}" at ${operation} is tried again, and ${
      countsAsAttempt ? "costs an" : "costs no"
    } attempt`,
    async () => {
      const { run, book, failure, elevenLabs } = fakeImporting();
      elevenLabs.failNext(operation, kind);
      await run({ attempts: 3 });
      assertEquals(
        [failure()?.retryInSeconds, failure()?.countsAsAttempt],
        [20, countsAsAttempt],
      );
      assertStrictEquals(failure()?.nothingImported, true);
      assertEquals(book.refusals, []);
    },
  );
}

Deno.test("a refused key is about all numbers", async () => {
  const { run, book, elevenLabs } = fakeImporting();
  elevenLabs.failNext("findByPhoneNumber", "key-refused");
  await run();
  assertEquals(book.failures, []);
  assertEquals(
    book.refusals.map(({ code, nothingImported }) => [
      code,
      nothingImported,
    ]),
    [["ELEVENLABS_KEY_REFUSED", true]],
  );
});

for (const kind of ["refused", "not-found"] as const) {
  Deno.test(`an import that is "${kind}" is about its number`, async () => {
    const { run, book, failure, elevenLabs } = fakeImporting();
    elevenLabs.failNext("importNumber", kind);
    await run();
    assertEquals(
      [failure()?.code, failure()?.retryInSeconds],
      ["ELEVENLABS_REFUSED", null],
    );
    assertEquals(book.refusals, []);
  });
}

Deno.test("a refused import is about all numbers where Twilio refuses the credential", async () => {
  const { run, book, twilio, elevenLabs } = fakeImporting();
  elevenLabs.failNext("importNumber", "refused");
  twilio.failNext("find", "none", {
    kind: "account-refused",
    code: "TWILIO_20003",
    message: "Authenticate",
  });
  await run();
  assertEquals(book.failures, []);
  assertStrictEquals(book.refusals[0]?.code, "TWILIO_20003");
  assertMatch(book.refusals[0].message, /TWILIO_AUTH_TOKEN.*Authenticate/);
});

Deno.test("a refused import is about all numbers where ElevenLabs lacks the agent", async () => {
  const { run, book, agents, elevenLabs } = fakeImporting();
  elevenLabs.failNext("importNumber", "not-found");
  agents.clear();
  await run();
  assertStrictEquals(book.refusals[0]?.code, "ELEVENLABS_AGENT_MISSING");
  assertMatch(book.refusals[0].message, /"agent_jack".*ELEVENLABS_AGENT_ID/);
});

Deno.test("a refused import is tried again where Twilio does not say whose fault it is", async () => {
  const { run, failure, twilio, elevenLabs } = fakeImporting();
  elevenLabs.failNext("importNumber", "refused");
  twilio.failNext("find");
  await run();
  assertEquals(
    [failure()?.retryInSeconds, failure()?.countsAsAttempt],
    [5, true],
  );
});

Deno.test("a database that does not answer leaves the import to its lease", async () => {
  const { run, book, logger } = fakeImporting();
  book.refusal = databaseUnavailable("None");
  await run();
  assertEquals([book.failures, book.refusals], [[], []]);
  assertEquals(logger.lines.map(({ message }) => message), [
    "An attempt broke off",
  ]);
});
