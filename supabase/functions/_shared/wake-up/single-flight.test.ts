import { assertRejects, assertStrictEquals } from "../std/assert.ts";
import { settle } from "./testing/flights.ts";
import { startFlight } from "./testing/start-flight.ts";

Deno.test("nine calls at once make two runs, one after the other", async () => {
  const { fly, runs, counts, end } = startFlight();
  const calls = Array.from({ length: 9 }, () => fly());
  assertStrictEquals(runs.length, 1);

  end(0, 1);
  await settle();
  assertStrictEquals(runs.length, 2);

  end(1, 1);
  await Promise.all(calls);
  assertStrictEquals(runs.length, 2);
  assertStrictEquals(counts.mostAtOnce, 1);
});

Deno.test("a call during the second run makes a third", async () => {
  const { fly, runs, end } = startFlight();
  fly();
  fly();
  end(0, 1);
  await settle();
  const last = fly();
  end(1, 1);
  await settle();
  assertStrictEquals(runs.length, 3);
  end(2, 1);
  await last;
});

Deno.test("a call alone makes one run, and a later call another", async () => {
  const { fly, runs, end } = startFlight();
  for (const expected of [1, 2]) {
    const call = fly();
    end(expected - 1, 1);
    await call;
    assertStrictEquals(runs.length, expected);
  }
});

Deno.test("a failed run rejects its callers, asks for no wake-up, and does not stop later runs", async () => {
  const { fly, runs, counts, end } = startFlight();
  const failing = fly();
  const failure = new Error("No database");
  runs[0]?.flight.begin(1);
  runs[0]?.reject(failure);
  assertStrictEquals(await assertRejects(() => failing), failure);

  const next = fly();
  end(1, 1);
  await next;
  assertStrictEquals(runs.length, 2);
  assertStrictEquals(counts.asked, 0);
});

Deno.test("all runs of a flight share one allowance, and the next flight has its own", async () => {
  const { fly, runs, end } = startFlight({ items: 10 });
  const call = fly();
  fly();
  end(0, 4);
  await settle();
  assertStrictEquals(runs[1]?.flight.left(), 6);
  end(1, 0);
  await call;
  fly();
  assertStrictEquals(runs[2]?.flight.left(), 10);
});

for (let turns = 0; turns < 12; turns++) {
  Deno.test(`a call ${turns} turns after a run's end is not lost`, async () => {
    const { fly, runs, counts, end } = startFlight();
    fly();
    end(0, 1);
    for (let turn = 0; turn < turns; turn++) await Promise.resolve();
    fly();
    await settle();
    assertStrictEquals(runs.length + counts.asked, 2);
  });
}
