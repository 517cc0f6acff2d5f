import { assertEquals, assertStrictEquals } from "../_shared/std/assert.ts";
import { createFakeLogger } from "../_shared/log/testing/fake-logger.ts";
import { reconcile } from "./reconcile.ts";
import { worldOf } from "./testing/reconciling-world.ts";

Deno.test("a run goes from page to page and from step to step to its conclusion", async () => {
  const { events, deps } = worldOf([
    "reading_twilio",
    "reading_twilio ?Page=1",
    "reading_elevenlabs",
    "comparing",
    "concluded",
  ]);
  await reconcile(deps);
  assertEquals(events, [
    "claim",
    "record Twilio's page, next is ?Page=1, with prices",
    "record Twilio's page, next is null",
    "record ElevenLabs' page, next is null",
    "conclude",
  ]);
});

Deno.test("without a due run no list is read", async () => {
  const { events, deps } = worldOf([]);
  await reconcile(deps);
  assertEquals(events, ["claim"]);
});

Deno.test("a lost lease stops the run", async () => {
  const { events, deps } = worldOf(["comparing"]);
  await reconcile(deps);
  assertEquals(events, ["claim", "conclude"]);
});

Deno.test("after ten steps the next request goes on", async () => {
  const steps = Array.from({ length: 20 }, () => "comparing");
  const { events, deps } = worldOf(steps);
  await reconcile(deps);
  assertStrictEquals(events.filter((event) => event === "conclude").length, 10);
  assertStrictEquals(events.at(-1), "hand over");
});

Deno.test("after a minute the next request goes on", async () => {
  let minutes = 0;
  const { events, deps } = worldOf(["comparing", "comparing", "comparing"], {
    now: () => new Date(Date.UTC(2026, 10, 22, 10, minutes++)),
  });
  await reconcile(deps);
  assertEquals(events, ["claim", "conclude", "hand over"]);
});

Deno.test("entries that cannot be read are logged with their list", async () => {
  const logger = createFakeLogger();
  const page = { sightings: [], unreadable: 3, nextPage: null };
  const { deps } = worldOf(["reading_twilio", "reading_elevenlabs"], {
    logger,
    fetchTwilioPage: () => Promise.resolve(page),
    fetchElevenLabsPage: () => Promise.resolve({ ...page, unreadable: 1 }),
  });
  await reconcile(deps);
  assertEquals(logger.lines.map(({ level, fields }) => [level, fields]), [
    ["warn", { list: "Twilio", unreadable: 3 }],
    ["warn", { list: "ElevenLabs", unreadable: 1 }],
  ]);
});
