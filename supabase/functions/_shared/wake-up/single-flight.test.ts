import {
  assertEquals,
  assertRejects,
  assertStrictEquals,
} from "../std/assert.ts";
import { singleFlight } from "./single-flight.ts";

const ALL_DAY = { milliseconds: 86_400_000, now: () => new Date() };

/** Work whose every run ends when the test says so. */
function scriptedWork() {
  const runs: PromiseWithResolvers<void>[] = [];
  let atOnce = 0;
  return {
    runs,
    mostAtOnce: 0,
    async work(): Promise<void> {
      const run = Promise.withResolvers<void>();
      runs.push(run);
      this.mostAtOnce = Math.max(this.mostAtOnce, ++atOnce);
      await run.promise.finally(() => atOnce--);
    },
  };
}

/** Lets everything go on that does not wait for the test. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
}

Deno.test("nine calls at once make two runs, one after the other", async () => {
  const script = scriptedWork();
  const fly = singleFlight(() => script.work(), ALL_DAY);
  const calls = Array.from({ length: 9 }, () => fly());
  assertStrictEquals(script.runs.length, 1);

  script.runs[0]?.resolve();
  await settle();
  assertStrictEquals(script.runs.length, 2);

  script.runs[1]?.resolve();
  await Promise.all(calls);
  assertStrictEquals(script.runs.length, 2);
  assertStrictEquals(script.mostAtOnce, 1);
});

Deno.test("a call during the second run makes a third", async () => {
  const script = scriptedWork();
  const fly = singleFlight(() => script.work(), ALL_DAY);
  fly();
  fly();
  script.runs[0]?.resolve();
  await settle();
  const last = fly();
  script.runs[1]?.resolve();
  await settle();
  assertStrictEquals(script.runs.length, 3);
  script.runs[2]?.resolve();
  await last;
});

Deno.test("a call alone makes one run, and a later call another", async () => {
  const script = scriptedWork();
  const fly = singleFlight(() => script.work(), ALL_DAY);
  for (const expected of [1, 2]) {
    const call = fly();
    script.runs.at(-1)?.resolve();
    await call;
    assertStrictEquals(script.runs.length, expected);
  }
});

Deno.test("a failed run rejects its callers and does not stop later runs", async () => {
  const script = scriptedWork();
  const fly = singleFlight(() => script.work(), ALL_DAY);
  const failing = fly();
  const failure = new Error("No database");
  script.runs[0]?.reject(failure);
  assertStrictEquals(await assertRejects(() => failing), failure);

  const next = fly();
  script.runs[1]?.resolve();
  await next;
  assertStrictEquals(script.runs.length, 2);
});

Deno.test("after its time a flight begins no further run, and the next call begins another flight", async () => {
  const clock = { milliseconds: 0 };
  const script = scriptedWork();
  const deadlines: number[] = [];
  const fly = singleFlight((deadline) => {
    deadlines.push(deadline);
    return script.work();
  }, { milliseconds: 30, now: () => new Date(clock.milliseconds) });
  const first = fly();
  fly();
  clock.milliseconds = 30;
  script.runs[0]?.resolve();
  await first;
  assertStrictEquals(script.runs.length, 1);

  const next = fly();
  script.runs[1]?.resolve();
  await next;
  assertEquals(deadlines, [30, 60]);
});
