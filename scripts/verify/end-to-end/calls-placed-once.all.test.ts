import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { waitUntil } from "../../local/wait-until.ts";
import { seededDice } from "../../simulators/faults.ts";
import { placeCall } from "../stack-under-test/place-call.ts";
import { killFunction } from "../stack-under-test/stack-under-test.ts";
import { useRegisteredCalls } from "./use-registered-calls.ts";

const CALLS = 24;
/** How often a client asks for the same call, whatever the answers. */
const REPETITIONS = 4;

describe("calls from a number that is answered by registration, while everything fails", () => {
  const calls = useRegisteredCalls();
  const { stack } = calls;

  it("ring each destination once at most, and each conversation is one call", async () => {
    const { database, elevenLabs, running, server, twilio } = stack();
    const dice = seededDice(7);
    const { id, phoneNumber } = await calls.insert("Unlucky");
    await database`
      update public.calling_settings set max_concurrent_calls = 100, max_calls_per_day = 1000`;
    for (
      const fault of [
        { kind: "reset", when: "before" },
        { kind: "reset", when: "after" },
        { kind: "html", when: "after", status: 502 },
        { kind: "slow", when: "after", milliseconds: 1_500 },
      ] as const
    ) {
      const probability = 0.2;
      await twilio.addFault({
        operation: "call",
        fault,
        times: 6,
        probability,
      });
    }
    await elevenLabs.addFault({
      operation: "register-call",
      fault: { kind: "reset", when: "after" },
      times: 4,
      probability: 0.3,
    });

    let answers = 0;
    let killing = Promise.resolve();
    const destinations = Array.from(
      { length: CALLS },
      (_, index) => `+1416555${String(1000 + index)}`,
    );
    await Promise.all(destinations.map(async (to) => {
      for (let asked = 0; asked < REPETITIONS; asked += 1) {
        await placeCall(stack(), id, { to }, { "idempotency-key": to })
          .catch(() => null);
        answers += 1;
        if (answers % 16 === 0) {
          const name = dice() < 0.5 ? "organizations" : "twilio";
          killing = killing.then(() => killFunction(running, name));
          await killing;
        }
      }
    }));

    const placed = (await twilio.placedCalls()).filter(({ from }) =>
      from === phoneNumber
    );
    assert.ok(placed.length > CALLS / 2, `${placed.length} were placed`);
    assert.equal(
      new Set(placed.map(({ to }) => to)).size,
      placed.length,
      "Nobody is rung twice",
    );
    // Whoever still speaks hangs up, and ElevenLabs reports.
    for (const { sid, status } of await twilio.placedCalls()) {
      if (status === "in-progress") await twilio.endCall(sid);
    }
    for (const { conversationId } of await calls.conversationsOf(phoneNumber)) {
      await waitUntil(
        "the report is taken",
        async () =>
          await elevenLabs.finishCall(conversationId).catch(() => 503) ===
            200 ||
          undefined,
      );
    }
    const { data: log } = await server.from("call_records").select()
      .eq("agent_number", phoneNumber).throwOnError();
    assert.equal(log.length, new Set(log.map((call) => call.other_party)).size);
    const conversations = await calls.conversationsOf(phoneNumber);
    assert.deepEqual(
      conversations.map(({ to }) => to).sort(),
      [...new Set(conversations.map(({ to }) => to))].sort(),
      "Nobody has two conversations",
    );
    for (const { conversationId, to } of conversations) {
      const call = log.find((row) => row.conversation_id === conversationId);
      assert.equal(call?.other_party, to);
      assert.equal(call?.organization_id, id);
    }
  });
});
