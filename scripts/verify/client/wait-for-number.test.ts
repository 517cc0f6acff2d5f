import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it, mock } from "node:test";
import { ApiError } from "../../../supabase/client/api-error.ts";
import {
  waitForNumber,
  type WaitOptions,
} from "../../../supabase/client/wait-for-number.ts";
import {
  type Answer,
  createScriptedClient,
  NEVER,
  organizationId,
  row,
  settle,
} from "./testing/scripted-client.ts";

const bought = row({ state: "setting_up", phone_number: "+16041234567" });
const active = row({ state: "active", phone_number: "+16041234567" });

/** Starts to wait, and says what came of it. */
function start(answers: readonly Answer[], options: WaitOptions = {}) {
  const scripted = createScriptedClient(answers);
  let outcome: unknown = "waits";
  waitForNumber(scripted.client, organizationId, options).then(
    ({ state }) => outcome = state,
    (error: unknown) => outcome = error,
  );
  return { ...scripted, outcome: () => outcome };
}

/** Lets a time pass. */
async function pass(ms: number): Promise<void> {
  await settle();
  for (let left = ms; left > 0; left -= 250) {
    mock.timers.tick(Math.min(left, 250));
    await settle();
  }
}

function codeOf(outcome: unknown): unknown {
  return outcome instanceof ApiError ? outcome.code : outcome;
}

describe("waitForNumber()", () => {
  beforeEach(() => mock.timers.enable({ apis: ["setTimeout"] }));
  afterEach(() => mock.timers.reset());

  for (
    const state of ["setting_up", "active", "suspended", "ending"] as const
  ) {
    it(`ends at once with a number that is ${state}`, async () => {
      const { outcome, asked } = start([
        row({ state, phone_number: "+16041234567" }),
      ]);
      await settle();
      assert.equal(outcome(), state);
      assert.equal(asked(), 1);
    });
  }

  for (const state of ["waiting", "failed", "none"] as const) {
    it(`ends at once when the order is ${state}, also for an active number`, async () => {
      for (const until of ["number", "active"] as const) {
        const { outcome } = start([row({ state })], { until });
        await settle();
        assert.equal(outcome(), state);
      }
    });
  }

  it("ends as soon as a look shows a number", async () => {
    const { outcome } = start([row(), row(), bought]);
    await pass(1_000);
    assert.equal(outcome(), "waits");
    await pass(500);
    assert.equal(outcome(), "setting_up");
  });

  it("waits on through the set-up for an active number", async () => {
    const { outcome } = start([row(), bought, active], { until: "active" });
    await pass(500);
    assert.equal(outcome(), "waits");
    await pass(1_000);
    assert.equal(outcome(), "active");
  });

  it("ends after a minute with the present state, after a dozen looks", async () => {
    const { outcome, asked } = start([row()]);
    await pass(59_750);
    assert.equal(outcome(), "waits");
    await pass(250);
    assert.equal(outcome(), "ordering");
    assert.ok(asked() > 8 && asked() < 14, `${asked()}`);
  });

  it("looks a last time when its time is up", async () => {
    const { outcome } = start([row(), bought], { timeoutMs: 100 });
    await pass(250);
    assert.equal(outcome(), "setting_up");
  });

  it("looks once when it has no time", async () => {
    const { outcome, asked } = start([row()], { timeoutMs: 0 });
    await settle();
    assert.deepEqual([outcome(), asked()], ["ordering", 1]);
  });

  for (const timeoutMs of [-1, NaN, Infinity, 2 ** 31]) {
    it(`refuses to wait for ${timeoutMs} ms, and asks nothing`, async () => {
      const { outcome, asked } = start([bought], { timeoutMs });
      await settle();
      assert.ok(outcome() instanceof RangeError);
      assert.equal(asked(), 0);
    });
  }

  it("takes ten seconds more at most for a server that never answers", async () => {
    const { outcome, isAborted } = start([NEVER]);
    await pass(60_000);
    assert.equal(outcome(), "waits");
    await pass(10_000);
    assert.equal(codeOf(outcome()), "NO_ANSWER");
    assert.ok(isAborted());
  });

  for (
    const failure of [
      new TypeError("fetch failed"),
      { status: 503 },
      { status: 500 },
      { status: 429 },
    ]
  ) {
    const name = failure instanceof Error ? failure.message : failure.status;
    it(`asks again after ${name}`, async () => {
      const { outcome } = start([failure, failure, bought]);
      await pass(1_500);
      assert.equal(outcome(), "setting_up");
    });

    it(`fails with ${name} when its time is up`, async () => {
      const { outcome } = start([row(), failure], { timeoutMs: 5_000 });
      await pass(4_750);
      assert.equal(outcome(), "waits");
      await pass(250);
      const error = outcome();
      assert.ok(error instanceof ApiError && error.isPassing);
    });
  }

  for (
    const [status, hint, code] of [
      [400, undefined, "UNEXPECTED"],
      [401, undefined, "UNAUTHENTICATED"],
      [403, undefined, "UNEXPECTED"],
      [404, "ORGANIZATION_NOT_FOUND", "ORGANIZATION_NOT_FOUND"],
    ] as const
  ) {
    it(`fails at once after HTTP ${status}: ${code}`, async () => {
      const { outcome, asked } = start([{
        status,
        ...hint === undefined ? {} : { hint },
      }]);
      await settle();
      assert.equal(codeOf(outcome()), code);
      assert.equal(asked(), 1);
    });
  }
});
