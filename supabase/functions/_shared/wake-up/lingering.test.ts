import { assertEquals, assertStrictEquals } from "../std/assert.ts";
import { createFakeLogger } from "../log/testing/fake-logger.ts";
import { lingering } from "./lingering.ts";
import { type RunEnd, singleFlight } from "./single-flight.ts";
import { FakeClock, settle } from "./testing/flights.ts";

const LINGER = 3_100;

/** Work that lingers, of a worker of its own. */
function startLingering(end: RunEnd = "done") {
  const clock = new FakeClock();
  const seen = { looks: 0 };
  const wakeUp = singleFlight(
    lingering(() => {
      seen.looks += 1;
      return Promise.resolve(end);
    }),
    {
      bound: { items: 10, milliseconds: 30_000 },
      lingerMilliseconds: LINGER,
      now: clock.now,
      setTimer: clock.setTimer,
      ending: new AbortController().signal,
      wakeAgain: () => Promise.resolve(false),
      logger: createFakeLogger(),
    },
  );
  return { clock, seen, wakeUp };
}

Deno.test("what lingers looks once more before it ends, and no sooner", async () => {
  const { clock, seen, wakeUp } = startLingering();
  const call = wakeUp();
  await clock.pass(LINGER - 1);
  assertStrictEquals(seen.looks, 1);
  await clock.pass(1);
  await call;
  assertEquals([seen.looks, clock.pending], [2, 0]);
});

Deno.test("a wake-up is served at once, and what lingers does so as long after it", async () => {
  const { clock, seen, wakeUp } = startLingering();
  const calls = [wakeUp()];
  await clock.pass(LINGER - 1);
  calls.push(wakeUp());
  await settle();
  assertStrictEquals(seen.looks, 2);
  await clock.pass(LINGER - 1);
  assertStrictEquals(seen.looks, 2);
  await clock.pass(1);
  await Promise.all(calls);
  assertStrictEquals(seen.looks, 3);
});

Deno.test("what came to its bound does not linger", async () => {
  const { clock, seen, wakeUp } = startLingering("unfinished");
  await wakeUp();
  assertEquals([seen.looks, clock.pending], [1, 0]);
});
