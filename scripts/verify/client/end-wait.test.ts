import assert from "node:assert/strict";
import { getEventListeners } from "node:events";
import { describe, it } from "node:test";
import { waitForNumber } from "../../../supabase/client/wait-for-number.ts";
import {
  type Answer,
  createScriptedClient,
  NEVER,
  organizationId,
  row,
  settle,
} from "./testing/scripted-client.ts";

const reason = new Error("The page was left");

/** What keeps a process alive, and what a wait may leave behind. */
function timers(): number {
  return process.getActiveResourcesInfo().filter((name) => name === "Timeout")
    .length;
}

describe("a wait that is aborted rejects with the signal's reason, and leaves nothing behind", () => {
  async function abort(
    answers: readonly Answer[],
    until: (asked: () => number) => Promise<void>,
  ) {
    const before = timers();
    const { client, asked, isAborted } = createScriptedClient(answers);
    const controller = new AbortController();
    const { signal } = controller;
    const waiting = waitForNumber(client, organizationId, { signal });
    let isOver = false;
    waiting.catch(() => isOver = true);
    await until(asked);
    controller.abort(reason);
    await settle();
    assert.ok(isOver, "It ends at once");
    await assert.rejects(waiting, (error) => error === reason);
    await settle();
    assert.deepEqual(getEventListeners(signal, "abort"), []);
    assert.equal(timers(), before);
    return { asked, isAborted };
  }

  it("before it begins, without asking", async () => {
    const { client, asked } = createScriptedClient([row()]);
    const signal = AbortSignal.abort(reason);
    const waiting = waitForNumber(client, organizationId, { signal });
    await assert.rejects(waiting, (error) => error === reason);
    assert.equal(asked(), 0);
  });

  it("before its first request is sent", async () => {
    await abort([row()], () => Promise.resolve());
  });

  it("during a request, which is told", async () => {
    const { isAborted } = await abort([NEVER], settle);
    assert.ok(isAborted());
  });

  it("in the pause between two looks", async () => {
    const { asked } = await abort([row()], settle);
    assert.equal(asked(), 1);
  });
});

describe("a wait that ends leaves nothing behind", () => {
  for (
    const [how, answer] of [
      ["with a number", row({ state: "active", phone_number: "+16041234567" })],
      ["with a refusal", { status: 403 }],
    ] as const
  ) {
    it(how, async () => {
      const before = timers();
      const { client } = createScriptedClient([row(), answer]);
      const { signal } = new AbortController();
      await waitForNumber(client, organizationId, { signal }).catch(() => {});
      assert.deepEqual(getEventListeners(signal, "abort"), []);
      assert.equal(timers(), before);
    });
  }
});
