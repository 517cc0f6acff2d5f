import { assertEquals, assertStrictEquals } from "../_shared/std/assert.ts";
import { createFakeLogger } from "../_shared/log/testing/fake-logger.ts";
import {
  allowanceOf,
  anyAllowance,
} from "../_shared/wake-up/testing/allowances.ts";
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
  await reconcile(deps, anyAllowance());
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
  await reconcile(deps, anyAllowance());
  assertEquals(events, ["claim"]);
});

Deno.test("a lost lease stops the run", async () => {
  const { events, deps } = worldOf(["comparing"]);
  await reconcile(deps, anyAllowance());
  assertEquals(events, ["claim", "conclude"]);
});

Deno.test("the step beyond the allowance is left to the next request", async () => {
  const steps = Array.from({ length: 20 }, () => "comparing");
  const { events, deps } = worldOf(steps);
  assertStrictEquals(await reconcile(deps, allowanceOf(10)), "unfinished");
  assertStrictEquals(events.filter((event) => event === "conclude").length, 10);
  assertStrictEquals(events.at(-1), "hand over");
});

Deno.test("a worker that is about to end leaves its run to the next request", async () => {
  const ending = new AbortController();
  const { events, deps } = worldOf(["reading_twilio", "comparing"], {
    fetchTwilioPage() {
      ending.abort();
      return Promise.resolve({ sightings: [], unreadable: 0, nextPage: null });
    },
  });
  await reconcile(deps, allowanceOf(10, ending.signal));
  assertEquals(events, [
    "claim",
    "record Twilio's page, next is null, with prices",
    "hand over",
  ]);
});

Deno.test("a worker that is about to end claims no run", async () => {
  const { events, deps } = worldOf(["comparing"]);
  await reconcile(deps, allowanceOf(10, AbortSignal.abort()));
  assertEquals(events, []);
});

Deno.test("entries that cannot be read are logged with their list", async () => {
  const logger = createFakeLogger();
  const page = { sightings: [], unreadable: 3, nextPage: null };
  const { deps } = worldOf(["reading_twilio", "reading_elevenlabs"], {
    logger,
    fetchTwilioPage: () => Promise.resolve(page),
    fetchElevenLabsPage: () => Promise.resolve({ ...page, unreadable: 1 }),
  });
  await reconcile(deps, anyAllowance());
  assertEquals(logger.lines.map(({ level, fields }) => [level, fields]), [
    ["warn", { list: "Twilio", unreadable: 3 }],
    ["warn", { list: "ElevenLabs", unreadable: 1 }],
  ]);
});
