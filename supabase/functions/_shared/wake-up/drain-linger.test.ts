import { assertEquals, assertStrictEquals } from "../std/assert.ts";
import { settle } from "./testing/flights.ts";
import { startDrain } from "./testing/start-drain.ts";

/** Longer than what writes work down without a wake-up takes to its commit. */
const LINGER = 1_100;

function startLingering(options: Parameters<typeof startDrain>[0] = {}) {
  return startDrain({ lingerMilliseconds: LINGER, ...options });
}

Deno.test("a flight that finds nothing looks once more before it ends, and no sooner", async () => {
  const { wakeUp, clock, seen } = startLingering();
  const call = wakeUp();
  await clock.pass(LINGER - 1);
  assertEquals(seen.claimed, [0]);
  await clock.pass(1);
  await call;
  assertEquals(seen.claimed, [0, 0]);
  assertStrictEquals(clock.pending, 0);
});

Deno.test("what comes without a wake-up while it lingers is worked on, and it lingers again", async () => {
  const { wakeUp, due, end, clock, seen } = startLingering();
  const call = wakeUp();
  await settle();
  due.push("a");
  await clock.pass(LINGER);
  await end("a");
  assertEquals(seen.claimed, [0, 1, 0]);
  await clock.pass(LINGER);
  await call;
  assertEquals(seen.claimed, [0, 1, 0, 0]);
});

Deno.test("a wake-up while it lingers is served at once, and it lingers as long again", async () => {
  const { wakeUp, due, end, inFlight, clock, seen } = startLingering();
  const calls = [wakeUp()];
  await clock.pass(LINGER - 1);
  due.push("a");
  calls.push(wakeUp());
  await settle();
  assertEquals(inFlight(), ["a"]);
  await end();
  await clock.pass(LINGER - 1);
  assertEquals(seen.claimed, [0, 1, 0]);
  await clock.pass(1);
  await Promise.all(calls);
});

Deno.test("a wake-up without work does not shorten it: whoever found the function at work may still commit", async () => {
  const { wakeUp, clock, seen } = startLingering();
  const calls = [wakeUp()];
  await clock.pass(LINGER - 1);
  calls.push(wakeUp());
  await settle();
  assertEquals(seen.claimed, [0, 0]);
  await clock.pass(LINGER - 1);
  assertEquals(seen.claimed, [0, 0]);
  await clock.pass(1);
  await Promise.all(calls);
  assertEquals(seen.claimed, [0, 0, 0]);
});

Deno.test("a claim that fails is tried again after it lingered, and ends the flight if it fails again", async () => {
  const { wakeUp, clock, script, seen } = startLingering();
  script.failing = 2;
  const call = wakeUp();
  await clock.pass(LINGER);
  await call;
  assertEquals(seen.claimed, [-1, -1]);
});

Deno.test("the first claim that finds nothing after one that failed lingers, too, and so does the reverse", async () => {
  for (const failsFirst of [true, false]) {
    const { wakeUp, clock, script, seen } = startLingering();
    script.failing = failsFirst ? 1 : 0;
    const call = wakeUp();
    await settle();
    script.failing = failsFirst ? 0 : 1;
    await clock.pass(LINGER);
    await clock.pass(LINGER);
    await clock.pass(LINGER);
    await call;
    assertEquals(seen.claimed, failsFirst ? [-1, 0, 0] : [0, -1, 0, 0]);
  }
});

Deno.test("the end of the worker ends it at once", async () => {
  const { wakeUp, clock, ending, seen } = startLingering();
  const call = wakeUp();
  await settle();
  ending.abort();
  await call;
  assertEquals([seen.claimed, seen.askedAgain, clock.pending], [[0], 0, 0]);
});

Deno.test("who is told at its bound that nothing is due asks once more after it lingered", async () => {
  const { wakeUp, due, end, clock, seen } = startLingering({
    items: 1,
    wakeAgain: false,
  });
  due.push("a");
  const call = wakeUp();
  await end("a");
  await clock.pass(LINGER - 1);
  assertStrictEquals(seen.askedAgain, 1);
  await clock.pass(1);
  await call;
  assertStrictEquals(seen.askedAgain, 2);
});

Deno.test("it asks no second time while another flight is at work, and lingers for none where the first question woke one", async () => {
  const told = startLingering({ items: 1, wakeAgain: false });
  told.due.push("a");
  const calls = [told.wakeUp()];
  await settle();
  calls.push(told.wakeUp());
  await told.end();
  await told.clock.pass(LINGER);
  assertStrictEquals(told.seen.askedAgain, 1);
  await told.clock.pass(LINGER);
  await Promise.all(calls);

  const woken = startLingering({ items: 1 });
  woken.due.push("a");
  const call = woken.wakeUp();
  await woken.end("a");
  await call;
  // Once more when its last item has ended, but not because of a sign-up that saved its wake-up.
  assertEquals([woken.seen.askedAgain, woken.clock.pending], [2, 0]);
});
