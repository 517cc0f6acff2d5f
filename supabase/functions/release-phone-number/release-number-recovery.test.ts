import { assertEquals, assertStrictEquals } from "../_shared/std/assert.ts";
import type { TwilioNumbers } from "./twilio-numbers.ts";
import type { Imports } from "./elevenlabs-imports.ts";
import type { ReleaseBook } from "./release-book.ts";
import { fakeReleasing, SID } from "./testing/fake-releasing.ts";

type World = ReturnType<typeof fakeReleasing>;

/** Makes a second attempt, and expects that all is well then. */
async function recovers(world: World): Promise<void> {
  const { book, twilio, imports, run } = world;
  await run({ attempts: 2 });
  assertEquals(book.completed, ["+16045550001"]);
  assertEquals([twilio.held.size, imports.numbers.length], [0, 0]);
}

function withEmergencyAddress(): World {
  const world = fakeReleasing();
  const [number] = world.twilio.held.values();
  if (number === undefined) throw new Error("There is no number");
  world.twilio.held.set(SID, { ...number, hasEmergencyAddress: true });
  return world;
}

for (const effect of ["none", "done"] as const) {
  const when = effect === "none" ? "before" : "after";

  for (
    const operation of [
      "find",
      "removeEmergencyAddress",
      "release",
    ] as const satisfies readonly (keyof TwilioNumbers)[]
  ) {
    Deno.test(`no answer to ${operation}, ${when} its effect, is looked into by the next attempt`, async () => {
      const world = withEmergencyAddress();
      world.twilio.failNext(operation, effect);
      await world.run();
      assertEquals(world.book.completed, []);
      assertStrictEquals(world.failure()?.code, "NO_ANSWER");
      assertStrictEquals(world.failure()?.countsAsAttempt, true);
      await recovers(world);
    });
  }

  for (
    const operation of [
      "findByPhoneNumber",
      "findById",
      "remove",
    ] as const satisfies readonly (keyof Imports)[]
  ) {
    Deno.test(`ElevenLabs is down at ${operation}, ${when} its effect: the number stays ours meanwhile`, async () => {
      const world = fakeReleasing();
      world.imports.failNext(operation, effect);
      await world.run();
      assertStrictEquals(world.failure()?.code, "ELEVENLABS_UNAVAILABLE");
      assertStrictEquals(world.twilio.held.size, 1);
      await recovers(world);
    });
  }
}

for (
  const operation of [
    "confirm",
    "complete",
  ] as const satisfies readonly (keyof ReleaseBook)[]
) {
  Deno.test(`the function dies at ${operation}`, async () => {
    const world = withEmergencyAddress();
    world.book.breakNext(operation);
    await world.run();
    assertEquals(world.book.completed, []);
    await recovers(world);
  });
}

Deno.test("the database fails while a failure is written down", async () => {
  const world = fakeReleasing();
  world.twilio.failNext("release");
  world.book.breakNext("fail");
  await world.run();
  await recovers(world);
});

Deno.test("without the lease a number that Twilio took back is recorded by the next attempt", async () => {
  const world = fakeReleasing();
  const { book, twilio, logger } = world;
  book.leaseLostAt.add("complete");
  await world.run();
  assertStrictEquals(twilio.held.size, 0);
  assertEquals(logger.lines, []);
  book.leaseLostAt.clear();
  await recovers(world);
});
