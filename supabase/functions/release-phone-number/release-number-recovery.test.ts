import { assertEquals, assertStrictEquals } from "../_shared/std/assert.ts";
import type { NumbersAtTwilio } from "../_shared/twilio/numbers-at-twilio.ts";
import type { Imports } from "./elevenlabs-imports.ts";
import type { ReleaseBook } from "./release-book.ts";
import { fakeReleasing, SID } from "./testing/fake-releasing.ts";

type World = ReturnType<typeof fakeReleasing>;

/** Makes a second attempt, and expects it to complete the release. */
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
    ] as const satisfies readonly (keyof NumbersAtTwilio)[]
  ) {
    Deno.test(`the next attempt recovers when ${operation} gets no answer ${when} its effect`, async () => {
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
    Deno.test(`the number stays ours while ElevenLabs is down at ${operation}, ${when} its effect`, async () => {
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
  Deno.test(`the next attempt recovers when the function dies at ${operation}`, async () => {
    const world = withEmergencyAddress();
    world.book.breakNext(operation);
    await world.run();
    assertEquals(world.book.completed, []);
    await recovers(world);
  });
}

Deno.test("the next attempt recovers when the database fails to record a failure", async () => {
  const world = fakeReleasing();
  world.twilio.failNext("release");
  world.book.breakNext("fail");
  await world.run();
  await recovers(world);
});

Deno.test("the next attempt records a number that was given back under a lost lease", async () => {
  const world = fakeReleasing();
  const { book, twilio, logger } = world;
  book.leaseLostAt.add("complete");
  await world.run();
  assertStrictEquals(twilio.held.size, 0);
  assertEquals(logger.lines, []);
  book.leaseLostAt.clear();
  await recovers(world);
});
