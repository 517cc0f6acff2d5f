import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { setImmediate } from "node:timers/promises";
import { waitUntil } from "../wait-until.ts";
import { createMeter } from "./function-meter.ts";

/** A meter of a process whose time the test sets, and which may use 2 s; and a function that is answered by hand. */
function startMeter(
  { workerMilliseconds = 60_000, answersLast = false } = {},
) {
  let cpuTime = 5_000;
  const lines: string[] = [];
  const meter = createMeter({
    limits: {
      cpuMilliseconds: 2_000,
      answerMilliseconds: 60_000,
      workerMilliseconds,
    },
    cpuTime: () => cpuTime,
    log: (line) => lines.push(line),
    answersLast,
  });
  return {
    lines,
    meter,
    use: (milliseconds: number) => cpuTime += milliseconds,
    /** Begins a request, and returns what answers it. */
    begin(path: string, during = () => {}, headers = {}) {
      const { promise, resolve } = withResolvers();
      const request = new Request(`http://127.0.0.1${path}`, { headers });
      const answered = meter.fetch({
        async fetch() {
          during();
          await promise;
          return new Response("done");
        },
      }, request);
      return async () => {
        resolve();
        assert.equal(await (await answered).text(), "done");
      };
    },
  };
}

function withResolvers() {
  let resolve = () => {};
  const promise = new Promise<void>((fulfil) => resolve = fulfil);
  return { promise, resolve };
}

const ended =
  "A hosted function has 2 s a request, and is ended there (546 WORKER_RESOURCE_LIMIT): let one request do less";

describe("The meter of a function", () => {
  it("names a request that used too much, without its query, and with the wake-up's id", async () => {
    const { begin, use, lines } = startMeter();
    const answer = begin("/provision?name=Acme", () => {}, {
      "webhook-id": "msg_1",
    });
    use(2_340);
    await answer();
    assert.deepEqual(lines, [
      `GET /provision (msg_1) used 2.3 s of CPU time. ${ended}`,
    ]);
  });

  it("says nothing of requests that used no more than they have, nor of time between them", async () => {
    const { begin, use, lines } = startMeter();
    for (let request = 0; request < 3; request++) {
      const answer = begin("/");
      use(2_000);
      await answer();
      use(9_000);
    }
    assert.deepEqual(lines, []);
  });

  it("counts the background work that the runtime was told of", async () => {
    const { begin, use, lines, meter } = startMeter();
    const work = withResolvers();
    await begin("/wake-up", () => meter.waitUntil(work.promise))();
    use(3_000);
    assert.deepEqual(lines, []);
    work.resolve();
    await waitUntil("it is said", () => lines.length > 0 || undefined);
    assert.deepEqual(lines, [`GET /wake-up used 3 s of CPU time. ${ended}`]);
  });

  it("accuses overlapping requests only together, of more than all of them have", async () => {
    const { begin, use, lines } = startMeter();
    for (const used of [4_000, 4_100]) {
      const answers = [begin("/one"), begin("/two")];
      use(used);
      for (const answer of answers) await answer();
    }
    assert.deepEqual(lines, [
      `GET /one and 1 more at the same time together used 4.1 s of CPU time. ${ended}`,
    ]);
  });

  it("says once when background work goes on for longer than a worker lives", async () => {
    const { begin, lines, meter } = startMeter({ workerMilliseconds: 100 });
    const work = withResolvers();
    await begin("/wake-up", () => meter.waitUntil(work.promise))();
    await waitUntil("it is said", () => lines.length > 0 || undefined);
    work.resolve();
    assert.deepEqual(lines, [
      "The background work of GET /wake-up goes on after 0.1 s. A hosted function is ended at that age on the free plan, and at 400 s on others: do less at a time",
    ]);
  });

  it("answers only after all background work where it is told so, also after work that fails and begins more", async () => {
    const { begin, meter } = startMeter({ answersLast: true });
    const [first, second] = [withResolvers(), withResolvers()];
    let isAnswered = false;
    const answer = begin(
      "/wake-up",
      () =>
        meter.waitUntil(first.promise.then(() => {
          meter.waitUntil(second.promise);
        })),
    );
    const answered = answer().then(() => isAnswered = true);
    first.resolve();
    await setImmediate();
    assert.equal(isAnswered, false);
    second.resolve();
    await answered;
  });

  it("lets errors of a function through", async () => {
    const { meter } = startMeter();
    const error = new Error("Broken");
    const request = new Request("http://127.0.0.1/");
    await assert.rejects(
      meter.fetch({ fetch: () => Promise.reject(error) }, request),
      error,
    );
  });
});
