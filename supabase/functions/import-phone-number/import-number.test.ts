import { assertEquals, assertStrictEquals } from "../_shared/std/assert.ts";
import { ApiError } from "../_shared/http/api-error.ts";
import { fakeImporting } from "./testing/fake-importing.ts";

Deno.test("a number is imported with its agent, looked at, and activated", async () => {
  const { run, book, elevenLabs, logger } = fakeImporting();
  await run();
  assertEquals(elevenLabs.asked, [
    "findByPhoneNumber",
    "importNumber",
    "findById",
  ]);
  assertEquals(elevenLabs.imports, [{
    phoneNumber: "+16045550001",
    label: "Acme",
    agentId: "agent_jack",
    twilio: { accountSid: "AC1", authToken: "the-auth-token" },
  }]);
  assertEquals(book.activated, ["phnum_1"]);
  assertEquals(book.failures, []);
  assertEquals(logger.lines.map(({ message }) => message), [
    "Phone number imported",
  ]);
});

Deno.test("an import by hand is used, with our agent", async () => {
  const { run, book, elevenLabs } = fakeImporting();
  elevenLabs.numbers.push({
    id: "phnum_by_hand",
    phoneNumber: "+16045550001",
    agentId: null,
    takesCalls: true,
  });
  await run();
  assertEquals(elevenLabs.imports, []);
  assertEquals(book.activated, ["phnum_by_hand"]);
});

Deno.test("an import whose answer is lost is found, and not repeated", async () => {
  const { run, book, elevenLabs } = fakeImporting();
  elevenLabs.failNext("importNumber", "timed-out", { effect: "done" });
  await run();
  assertStrictEquals(elevenLabs.imports.length, 1);
  assertEquals(book.activated, ["phnum_1"]);
});

Deno.test("an import that no list shows keeps others away for two minutes", async () => {
  const { run, failure, elevenLabs } = fakeImporting();
  elevenLabs.failNext("importNumber", "unavailable");
  await run();
  assertEquals(failure(), {
    code: "IMPORT_NOT_SETTLED",
    message:
      "ElevenLabs gave no answer to the import, and its list does not show one",
    nothingImported: false,
    retryInSeconds: 120,
    countsAsAttempt: true,
  });
});

Deno.test("a function whose time is over imports nothing: another may be at it", async () => {
  const { run, failure, elevenLabs, deps } = fakeImporting();
  await run({ endsAt: deps.now() });
  assertEquals(elevenLabs.imports, []);
  assertStrictEquals(failure()?.nothingImported, false);
});

Deno.test("an import whose id cannot be looked at keeps others away, too", async () => {
  const { run, failure, elevenLabs } = fakeImporting();
  elevenLabs.failNext("findById", "unavailable");
  await run();
  assertEquals(
    [failure()?.nothingImported, failure()?.retryInSeconds],
    [false, 120],
  );
});

Deno.test("a number without its agent is not activated", async () => {
  const { run, book, failure, elevenLabs } = fakeImporting();
  elevenLabs.numbers.push({
    id: "phnum_by_hand",
    phoneNumber: "+16045550001",
    agentId: "agent_jack",
    takesCalls: false,
  });
  await run();
  assertEquals(book.activated, []);
  assertEquals(
    [failure()?.code, failure()?.retryInSeconds],
    ["ELEVENLABS_CHECK_FAILED", null],
  );
});

Deno.test("several imports of one number are for an admin to tell apart", async () => {
  const { run, failure, elevenLabs } = fakeImporting();
  for (const id of ["phnum_a", "phnum_b"]) {
    elevenLabs.numbers.push({
      id,
      phoneNumber: "+16045550001",
      agentId: "agent_jack",
      takesCalls: true,
    });
  }
  await run();
  assertEquals(elevenLabs.imports, []);
  assertEquals(
    [failure()?.code, failure()?.retryInSeconds],
    ["AMBIGUOUS_IMPORT", null],
  );
});

Deno.test("an id of another number is for an admin", async () => {
  const { run, book, failure } = fakeImporting();
  book.refusal = new ApiError("ELEVENLABS_PHONE_ID_IN_USE", "It is taken");
  await run();
  assertStrictEquals(failure()?.retryInSeconds, null);
});

Deno.test("an admin's id stays, and that is told in the log", async () => {
  const { run, book, logger } = fakeImporting();
  book.knownId = "phnum_by_hand";
  await run();
  assertEquals(book.failures, []);
  assertEquals(logger.lines.map(({ level, message }) => [level, message]), [
    ["warn", "An import came too late, its number is not activated"],
  ]);
});
