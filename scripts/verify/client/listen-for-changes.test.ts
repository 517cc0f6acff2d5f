import assert from "node:assert/strict";
import { after, describe, it } from "node:test";
import type { Client } from "../../../supabase/client/client.ts";
import { waitForNumber } from "../../../supabase/client/wait-for-number.ts";
import { waitUntil } from "../../local/wait-until.ts";
import { type Behaviour, createFakeRealtime } from "./testing/fake-realtime.ts";
import {
  type Answer,
  createScriptedClient,
  organizationId,
  row,
  settle,
} from "./testing/scripted-client.ts";

const active = row({ state: "active", phone_number: "+16041234567" });

/** A client that is still connected would keep the process alive, by its heartbeats. */
const clients: Client[] = [];
after(() => Promise.all(clients.map(({ realtime }) => realtime.disconnect())));

/** A wait with Realtime. */
function wait(
  behaviour: Behaviour,
  {
    answers = [row()],
    timeoutMs = 60_000,
    signal = new AbortController().signal,
  }: {
    readonly answers?: readonly Answer[];
    readonly timeoutMs?: number;
    readonly signal?: AbortSignal;
  } = {},
) {
  const realtime = createFakeRealtime(behaviour);
  const scripted = createScriptedClient(answers, realtime.transport);
  clients.push(scripted.client);
  const options = { realtime: true, timeoutMs, signal };
  const waiting = waitForNumber(scripted.client, organizationId, options);
  return { realtime, ...scripted, waiting };
}

async function joined(
  { realtime }: ReturnType<typeof wait>,
): Promise<void> {
  await waitUntil(
    "the channel is joined",
    () => Promise.resolve(realtime.channels().length > 0 || undefined),
  );
}

/** Waits until nothing of the channel is left. */
async function assertGone(
  { client, realtime }: Pick<ReturnType<typeof wait>, "client" | "realtime">,
): Promise<void> {
  await waitUntil("the channel and its socket are gone", () =>
    Promise.resolve(
      client.getChannels().length === 0 && realtime.openSockets() === 0 ||
        undefined,
    ));
}

describe("with Realtime, waitForNumber()", () => {
  it("hears of the tables behind the view, of its organization only", async () => {
    const controller = new AbortController();
    const started = wait("works", { signal: controller.signal });
    await joined(started);
    assert.deepEqual(
      started.realtime.channels().map((changes) =>
        changes.map(({ table, filter }) => `${table} ${filter}`)
      ),
      [[
        `phone_numbers organization_id=eq.${organizationId}`,
        `phone_number_orders organization_id=eq.${organizationId}`,
        `organizations id=eq.${organizationId}`,
      ]],
    );
    controller.abort();
    await assert.rejects(started.waiting);
    await assertGone(started);
  });

  it("looks again once it is connected, and at each event, which it does not believe", async () => {
    const started = wait("works", { answers: [row(), row(), row(), active] });
    await joined(started);
    // Before the pause of half a second is over.
    await settle();
    assert.equal(started.asked(), 2);
    started.realtime.tellChange("phone_number_orders");
    await settle();
    assert.equal(started.asked(), 3);
    started.realtime.tellChange("phone_numbers");
    assert.equal((await started.waiting).state, "active");
    await assertGone(started);
  });

  it("connects to nothing when there is nothing to wait for", async () => {
    const started = wait("works", { answers: [active] });
    await started.waiting;
    assert.equal(started.realtime.sockets(), 0);
  });

  it("leaves the application's own channels alone, also for the same organization", async () => {
    const started = wait("works", { answers: [row(), row(), active] });
    const own = started.client.channel(`phone-number:${organizationId}`).on(
      "postgres_changes",
      { event: "*", schema: "public", table: "calls", filter: "id=neq.0" },
      () => {},
    ).subscribe();
    const other = waitForNumber(started.client, organizationId, {
      realtime: true,
    });
    await Promise.all([started.waiting, other]);
    await waitUntil(
      "the channels of both waits are gone",
      () =>
        Promise.resolve(started.client.getChannels().length === 1 || undefined),
    );
    // What would close the application's channel comes later, if it comes.
    await settle();
    assert.deepEqual(started.client.getChannels(), [own]);
    assert.equal(started.realtime.openSockets(), 1);
    await started.client.removeChannel(own);
    // Realtime's own way keeps the process alive for a minute.
    await started.client.realtime.disconnect();
  });
});

describe("without Realtime, waitForNumber()", () => {
  for (
    const behaviour of [
      "refuses the channel",
      "never opens",
      "is absent, as ws says it",
      "is absent, as browsers say it",
      "is no WebSocket",
    ] as const
  ) {
    it(`looks again by itself, and leaves nothing open, where Realtime ${behaviour}`, async () => {
      const started = wait(behaviour, { answers: [row(), active] });
      assert.equal((await started.waiting).state, "active");
      await assertGone(started);
    });
  }

  for (
    const behaviour of [
      "is absent, as ws says it",
      "is absent, as browsers say it",
    ] as const
  ) {
    it(`connects once and not again where Realtime ${behaviour}`, async () => {
      // Realtime's own first pause is a second.
      const started = wait(behaviour, { timeoutMs: 2_500 });
      assert.equal((await started.waiting).state, "ordering");
      assert.equal(started.realtime.sockets(), 1);
      await assertGone(started);
    });
  }
});
