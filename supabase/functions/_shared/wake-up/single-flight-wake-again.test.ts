import { assertEquals, assertStrictEquals } from "../std/assert.ts";
import { settle } from "./testing/flights.ts";
import { startFlight } from "./testing/start-flight.ts";

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
    if (use === "time") await clock.pass(30);
    runs[0]?.flight.begin(1);
    if (use === "worker") ending.abort();
    end(0, 0);
    await Promise.all(calls);
    assertEquals([runs.length, counts.asked], [1, 1], use);
  }
});

Deno.test("a flight that found nothing until its time was up asks for another, whether somebody called or not", async () => {
  for (const isCalled of [true, false]) {
    const { fly, counts, clock, end } = startFlight();
    const calls = [fly()];
    await clock.pass(30);
    if (isCalled) calls.push(fly());
    end(0, 0, isCalled ? "done" : "unfinished");
    await Promise.all(calls);
    assertStrictEquals(counts.asked, 1);
  }
});

Deno.test("the wake-up that a flight asks for begins another flight", async () => {
  const woken: Promise<void>[] = [];
  const flight = startFlight({
    wakeAgain() {
      // It comes before the database's answer.
      woken.push(flight.fly());
      return Promise.resolve(true);
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
