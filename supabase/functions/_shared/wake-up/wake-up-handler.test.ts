import { assertEquals, assertStrictEquals } from "../std/assert.ts";
import { createFakeLogger } from "../log/testing/fake-logger.ts";
import {
  signWakeUp,
  WAKE_UP_SECRET,
  WOKEN_FUNCTION,
} from "./testing/sign-wake-up.ts";
import { createWakeUpHandler } from "./wake-up-handler.ts";

function startHandler() {
  const logger = createFakeLogger();
  const runs: PromiseWithResolvers<void>[] = [];
  const background: Promise<void>[] = [];
  const handle = createWakeUpHandler({
    functionName: WOKEN_FUNCTION,
    wakeUpSecrets: [WAKE_UP_SECRET],
    logger,
    work: () => {
      const run = Promise.withResolvers<void>();
      runs.push(run);
      return run.promise;
    },
    runInBackground: (work) => background.push(work),
  });
  const ask = async (init: RequestInit) =>
    await handle(
      new Request("http://localhost/provision-phone-number", init),
    );
  return { ask, runs, background, logger };
}

Deno.test("a wake-up is answered 202 while the work goes on", async () => {
  const { ask, runs, background, logger } = startHandler();
  const answer = await ask({ method: "POST", ...signWakeUp() });
  assertStrictEquals(answer.status, 202);
  assertEquals(await answer.json(), { status: "accepted" });
  assertStrictEquals(runs.length, 1);
  assertStrictEquals(background.length, 1);

  runs[0]?.resolve();
  await Promise.all(background);
  assertEquals(logger.lines, []);
});

Deno.test("work that fails is logged, and the background promise does not reject", async () => {
  const { ask, runs, background, logger } = startHandler();
  await ask({ method: "POST", ...signWakeUp() });
  const error = new Error("No database");
  runs[0]?.reject(error);
  await Promise.all(background);
  assertEquals(logger.lines, [{
    level: "error",
    message: "The work broke off, the next sweep tries again",
    fields: { error },
  }]);
});

Deno.test("an unsigned request is 401 in the one shape of errors and starts nothing", async () => {
  const { ask, runs, background } = startHandler();
  const { body } = signWakeUp();
  const answer = await ask({ method: "POST", body });
  assertStrictEquals(answer.status, 401);
  assertEquals(await answer.json(), {
    error: {
      code: "INVALID_SIGNATURE",
      message:
        "Only the database may wake this function: a header is missing or malformed",
    },
  });
  assertEquals([runs, background], [[], []]);
});

Deno.test("a request with a stale signature starts nothing", async () => {
  const { ask, runs } = startHandler();
  const answer = await ask({
    method: "POST",
    ...signWakeUp({ ageInSeconds: 3600 }),
  });
  assertStrictEquals(answer.status, 401);
  assertEquals(runs, []);
});

for (const method of ["GET", "PUT", "DELETE", "OPTIONS"]) {
  Deno.test(`${method} is 405 and starts nothing, signed or not`, async () => {
    const { ask, runs } = startHandler();
    const { headers } = signWakeUp({ body: "" });
    const answer = await ask({ method, headers });
    assertStrictEquals(answer.status, 405);
    assertStrictEquals(answer.headers.get("allow"), "POST, OPTIONS");
    assertStrictEquals((await answer.json()).error.code, "METHOD_NOT_ALLOWED");
    assertEquals(runs, []);
  });
}
