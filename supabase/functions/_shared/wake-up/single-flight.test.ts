import {
  assertEquals,
  assertRejects,
  assertStrictEquals,
} from "../std/assert.ts";
import { createFakeLogger } from "../log/testing/fake-logger.ts";
import type { Allowance } from "./allowance.ts";
import { type RunEnd, singleFlight } from "./single-flight.ts";

/** A flight whose runs end when the test says so, and whose wake-ups are counted. */
function startFlight(
  { items = 10, wakeAgain = () => Promise.resolve() }: {
    readonly items?: number;
    readonly wakeAgain?: () => Promise<void>;
  } = {},
) {
  const logger = createFakeLogger();
  const ending = new AbortController();
  const clock = { milliseconds: 0 };
  const runs: (PromiseWithResolvers<RunEnd> & {
    readonly allowance: Allowance;
  })[] = [];
  const counts = { asked: 0, atOnce: 0, mostAtOnce: 0 };
  const fly = singleFlight(async (allowance) => {
    const run = Promise.withResolvers<RunEnd>();
    runs.push({ ...run, allowance });
    counts.atOnce += 1;
    counts.mostAtOnce = Math.max(counts.mostAtOnce, counts.atOnce);
    return await run.promise.finally(() => counts.atOnce -= 1);
  }, {
    bound: { items, milliseconds: 30 },
    now: () => new Date(clock.milliseconds),
    ending: ending.signal,
    wakeAgain() {
      counts.asked += 1;
      return wakeAgain();
    },
    logger,
  });
  return {
    fly,
    runs,
    counts,
    clock,
    ending,
    logger,
    /** Begins items in a run, which then ends. */
    end(index: number, begun: number, end: RunEnd = "done") {
      runs[index]?.allowance.begin(begun);
      runs[index]?.resolve(end);
    },
  };
}

/** Lets everything go on that does not wait for the test. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
}

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
  runs[0]?.allowance.begin(1);
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
  assertStrictEquals(runs[1]?.allowance.left(), 6);
  end(1, 0);
  await call;
  fly();
  assertStrictEquals(runs[2]?.allowance.left(), 10);
});

Deno.test("a flight that used its allowance asks for another wake-up, once", async () => {
  const { fly, runs, counts, end } = startFlight({ items: 10 });
  const calls = [fly(), fly(), fly()];
  end(0, 10, "unfinished");
  await Promise.all(calls);
  assertStrictEquals(runs.length, 1);
  assertStrictEquals(counts.asked, 1);
});

Deno.test("a flight that found nothing due any more asks for none", async () => {
  const { fly, counts, end } = startFlight();
  const call = fly();
  end(0, 3);
  await call;
  assertStrictEquals(counts.asked, 0);
});

Deno.test("a flight that began nothing asks for none, so that a worker that ends wakes itself no more", async () => {
  const { fly, counts, ending, end } = startFlight();
  ending.abort();
  const calls = [fly(), fly()];
  end(0, 0, "unfinished");
  await Promise.all(calls);
  assertStrictEquals(counts.asked, 0);
});

Deno.test("a call during a flight that may begin nothing more comes again", async () => {
  for (const use of ["time", "worker"] as const) {
    const { fly, runs, counts, clock, ending, end } = startFlight();
    const calls = [fly(), fly()];
    if (use === "time") clock.milliseconds = 30;
    runs[0]?.allowance.begin(1);
    if (use === "worker") ending.abort();
    end(0, 0);
    await Promise.all(calls);
    assertEquals([runs.length, counts.asked], [1, 1], use);
  }
});

Deno.test("the wake-up that a flight asks for begins another flight", async () => {
  const woken: Promise<void>[] = [];
  const flight = startFlight({
    wakeAgain() {
      // It comes before the database's answer.
      woken.push(flight.fly());
      return Promise.resolve();
    },
  });
  const call = flight.fly();
  flight.end(0, 10, "unfinished");
  await settle();
  assertStrictEquals(flight.runs.length, 2);
  flight.end(1, 0);
  await Promise.all([call, ...woken]);
});

Deno.test("a wake-up that cannot be asked for is logged, and the sweep goes on", async () => {
  const error = new Error("No database");
  const { fly, logger, end } = startFlight({
    wakeAgain: () => Promise.reject(error),
  });
  const call = fly();
  end(0, 10, "unfinished");
  await call;
  assertEquals(logger.lines, [{
    level: "warn",
    message: "Cannot ask for another wake-up, the next sweep goes on",
    fields: { error },
  }]);
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
