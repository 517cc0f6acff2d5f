import { assertEquals, assertStrictEquals } from "../std/assert.ts";
import { settle } from "./testing/flights.ts";
import { startDrain } from "./testing/start-drain.ts";

Deno.test("a flight claims no more than may begin", async () => {
  const { wakeUp, due, end, seen } = startDrain({ slots: 3, items: 4 });
  due.push("a", "b", "c", "d", "e");
  const call = wakeUp();
  await settle();
  await end();
  await end();
  await call;
  assertEquals(seen.asked, [3, 1]);
  assertEquals(due, ["e"]);
});

Deno.test("at its bound it asks for another wake-up while its last items are in flight, and lasts until they have ended", async () => {
  const { wakeUp, due, end, inFlight, seen } = startDrain({
    slots: 2,
    items: 2,
  });
  due.push("a", "b", "c");
  let isOver = false;
  const call = wakeUp().then(() => isOver = true);
  await settle();
  assertStrictEquals(seen.askedAgain, 1);
  assertEquals(inFlight(), ["a", "b"]);
  assertStrictEquals(isOver, false);
  await end();
  await call;
  assertEquals(seen.asked, [2]);
});

Deno.test("once its last items have ended it asks again: another worker may have found all places taken, and ended", async () => {
  for (const wakeAgain of [true, false]) {
    const { wakeUp, due, end, seen } = startDrain({
      slots: 2,
      items: 2,
      wakeAgain,
    });
    due.push("a", "b", "c");
    const call = wakeUp();
    await end("a");
    assertStrictEquals(seen.askedAgain, 1);
    await end("b");
    await call;
    assertStrictEquals(seen.askedAgain, 2);
  }
});

Deno.test("it does not ask again where the next flight is of the same worker, which fills what becomes free", async () => {
  const { wakeUp, due, end, inFlight, seen } = startDrain({
    slots: 2,
    items: 2,
  });
  due.push("a", "b", "c");
  const calls = [wakeUp()];
  await settle();
  calls.push(wakeUp());
  await end("a", "b");
  await calls[0];
  assertEquals([inFlight(), seen.askedAgain], [["c"], 1]);
  await end();
  await Promise.all(calls);
});

Deno.test("the flights of a worker share its slots", async () => {
  const { wakeUp, due, end, inFlight, seen } = startDrain({
    slots: 3,
    items: 3,
  });
  due.push("a", "b", "c", "d", "e");
  const calls = [wakeUp()];
  await settle();
  calls.push(wakeUp());
  await settle();
  assertEquals(inFlight(), ["a", "b", "c"]);
  await end("a");
  assertEquals(inFlight(), ["b", "c", "d"]);
  await end("c");
  assertEquals(inFlight(), ["b", "d", "e"]);
  await end();
  await Promise.all(calls);
  assertEquals(seen.asked.slice(0, 3), [3, 1, 1]);
});

Deno.test("once its time is up nothing more is claimed", async () => {
  const { wakeUp, due, end, clock, seen } = startDrain({ slots: 1 });
  due.push("a", "b");
  const call = wakeUp();
  await clock.pass(30_000);
  await end();
  await call;
  assertEquals([seen.asked, seen.askedAgain], [[1], 1]);
});

Deno.test("once the worker is about to end nothing more is claimed, and another is asked for", async () => {
  const { wakeUp, due, end, clock, ending, seen } = startDrain({ slots: 2 });
  due.push("a");
  const call = wakeUp();
  await settle();
  due.push("b");
  ending.abort();
  await settle();
  assertEquals([seen.asked, seen.askedAgain], [[2], 1]);
  assertStrictEquals(clock.pending, 0);
  await end();
  await call;
});

Deno.test("what was claimed while the worker began to end is put back, in the same flight", async () => {
  const { wakeUp, due, inFlight, ending, script, seen } = startDrain();
  due.push("a", "b");
  script.duringClaim = () => ending.abort();
  await wakeUp();
  assertEquals([seen.putBack, inFlight()], [["a", "b"], []]);
  assertStrictEquals(seen.askedAgain, 0);
});
