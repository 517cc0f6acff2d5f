import { assertEquals, assertStrictEquals } from "../std/assert.ts";
import { settle } from "./testing/flights.ts";
import { startDrain } from "./testing/start-drain.ts";

Deno.test("as many as there are slots are in flight, and each that ends is followed by another at once", async () => {
  const { wakeUp, due, end, inFlight, seen } = startDrain({ slots: 3 });
  due.push("a", "b", "c", "d", "e");
  const call = wakeUp();
  await settle();
  assertEquals(inFlight(), ["a", "b", "c"]);
  await end("b");
  assertEquals(inFlight(), ["a", "c", "d"]);
  await end("a");
  assertEquals(inFlight(), ["c", "d", "e"]);
  await end();
  await call;
  assertEquals(seen.asked.slice(0, 3), [3, 1, 1]);
});

Deno.test("slots that become free together are filled by one claim", async () => {
  const { wakeUp, due, end, seen } = startDrain({ slots: 3 });
  due.push("a", "b", "c", "d", "e");
  const call = wakeUp();
  await settle();
  await end();
  assertEquals(seen.asked.slice(0, 2), [3, 3]);
  await end();
  await call;
});

Deno.test("slots that become free during a claim are filled right after it", async () => {
  const { wakeUp, due, end, inFlight, script } = startDrain({ slots: 2 });
  due.push("a", "b", "c", "d");
  const call = wakeUp();
  await settle();
  script.duringClaim = () => {
    script.duringClaim = () => {};
    void end("b");
  };
  await end("a");
  assertEquals(inFlight(), ["c", "d"]);
  await end();
  await call;
});

Deno.test("while slots are free it looks again every half second, and nothing is looked for meanwhile", async () => {
  const { wakeUp, due, end, inFlight, seen, clock } = startDrain();
  due.push("a");
  const call = wakeUp();
  await clock.pass(499);
  due.push("b");
  assertStrictEquals(seen.asked.length, 1);
  await clock.pass(1);
  assertEquals(inFlight(), ["a", "b"]);
  await clock.pass(500);
  await clock.pass(500);
  assertEquals(seen.claimed, [1, 1, 0, 0]);
  await end();
  await call;
  assertStrictEquals(clock.pending, 0);
});

Deno.test("where fewer may be in flight than there are slots, one that ends is followed by another at once", async () => {
  const { wakeUp, due, end, inFlight } = startDrain({ slots: 3 });
  due.push("a", "b");
  const call = wakeUp();
  await settle();
  due.push("c");
  await end("a");
  assertEquals(inFlight(), ["b", "c"]);
  await end();
  await call;
});

Deno.test("a wake-up during a flight is served at once where a slot is free", async () => {
  const { wakeUp, due, end, inFlight, seen } = startDrain({ slots: 2 });
  due.push("a");
  const calls = [wakeUp()];
  await settle();
  due.push("b", "c");
  calls.push(wakeUp());
  await settle();
  assertEquals(inFlight(), ["a", "b"]);
  calls.push(wakeUp());
  await settle();
  assertStrictEquals(seen.asked.length, 2);
  await end();
  await end();
  await Promise.all(calls);
  assertEquals(seen.claimed.slice(0, 3), [1, 1, 1]);
});

Deno.test("an attempt that throws is logged, and its slot is filled", async () => {
  const { wakeUp, due, end, breakOff, inFlight, logger } = startDrain({
    slots: 1,
  });
  due.push("a", "b");
  const call = wakeUp();
  await settle();
  await breakOff("a");
  assertEquals(inFlight(), ["b"]);
  await end();
  await call;
  const [line, ...others] = logger.lines;
  assertEquals([line?.level, line?.message, line?.fields["item"], others], [
    "error",
    "An attempt broke off",
    "a",
    [],
  ]);
});
