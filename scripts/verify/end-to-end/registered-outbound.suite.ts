import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "node:test";
import { waitUntil } from "../../local/wait-until.ts";
import { hangUp, placeCall, TO } from "../stack-under-test/place-call.ts";
import { killFunction } from "../stack-under-test/stack-under-test.ts";
import { useRegisteredCalls } from "./use-registered-calls.ts";

describe("a call from a number that is answered by registration", () => {
  const calls = useRegisteredCalls();
  const { stack } = calls;
  beforeEach(() => hangUp(stack().database));
  afterEach(async () => {
    await stack().elevenLabs.clearFaults();
    await stack().twilio.clearFaults();
    await stack().twilio.setMissing({});
  });

  const placedFrom = async (phoneNumber: string) =>
    (await stack().twilio.placedCalls()).filter(({ from }) =>
      from === phoneNumber
    );

  /** The organization's only call, once it is as expected. */
  const awaitCall = (id: string, expected: string) =>
    waitUntil(`the call is ${expected}`, async () => {
      const [call] = await calls.callsOf(id);
      const state = `${call?.status} ${call?.result}`;
      return call !== undefined && state === expected ? call : undefined;
    });

  const awaitHeard = (phoneNumber: string) =>
    waitUntil("somebody hears the agent", async () => {
      const [call] = await placedFrom(phoneNumber);
      return call !== undefined && call.heard.length > 0 ? call : undefined;
    });

  it("rings from the organization's own number, and the agent speaks in its name", async () => {
    const { id, phoneNumber } = await calls.insert("Acme");
    const { status, body } = await placeCall(stack(), id);
    assert.equal(status, 201, JSON.stringify(body));
    const placed = await awaitHeard(phoneNumber);
    assert.deepEqual(placed.heard, ["Hello, this is Jack from Acme."]);
    assert.equal(placed.to, TO);

    const [conversation] = await calls.conversationsOf(phoneNumber);
    assert.deepEqual(
      [conversation?.direction, conversation?.dynamicVariables],
      ["outbound", {
        agent_name: "Jack",
        organization_name: "Acme",
        organization_id: id,
        organization_phone_number: phoneNumber,
        caller_number: TO,
        call_direction: "outbound",
      }],
    );
    // Twilio tells of the end first, and ElevenLabs of more.
    await stack().twilio.endCall(placed.sid, 33);
    await awaitCall(id, "finished null");
    const conversationId = conversation?.conversationId ?? "";
    await stack().elevenLabs.finishCall(conversationId, {
      result: "voicemail",
    });
    const call = await awaitCall(id, "finished voicemail");
    assert.deepEqual(
      [call.duration_seconds, call.call_sid, call.conversation_id],
      [33, placed.sid, conversationId],
    );
    assert.equal((await calls.callsOf(id)).length, 1);
  });

  for (
    const [why, end] of [
      ["busy", "failed busy"],
      ["no-answer", "failed no_answer"],
      ["failed", "failed failed"],
    ] as const
  ) {
    it(`that is ${why} is settled, and nothing is registered`, async () => {
      await stack().twilio.setMissing({ [TO]: why });
      const { id, phoneNumber } = await calls.insert(`Missed ${why}`);
      assert.equal((await placeCall(stack(), id)).status, 201);
      await awaitCall(id, end);
      assert.deepEqual(await calls.registrationsOf(phoneNumber), []);
    });
  }

  for (
    const fault of [
      { kind: "error", status: 404, message: "No such agent" },
      { kind: "html", status: 502 },
      { kind: "timeout" },
    ] as const
  ) {
    it(`that ElevenLabs does not take (${fault.kind}) is over, and why is known`, async () => {
      const { id, phoneNumber } = await calls.insert(`Lost ${fault.kind}`);
      await stack().elevenLabs.addFault({
        operation: "register-call",
        fault,
        match: { phoneNumber },
      });
      assert.equal((await placeCall(stack(), id)).status, 201);
      const { failure_code: code } = await awaitCall(id, "finished failed");
      assert.match(code ?? "", /^ELEVENLABS_/);
      const [placed] = await placedFrom(phoneNumber);
      assert.match(placed?.heard.join() ?? "", /cannot be connected/);
    });
  }

  it("is the same call for the same key", async () => {
    const { id, phoneNumber } = await calls.insert("Keyed");
    const key = { "idempotency-key": "same" };
    const first = await placeCall(stack(), id, { to: TO }, key);
    assert.equal(first.status, 201);
    await awaitHeard(phoneNumber);
    assert.equal((await placeCall(stack(), id, { to: TO }, key)).status, 201);
    assert.equal((await placedFrom(phoneNumber)).length, 1);
  });

  for (
    const fault of [
      { kind: "reset", when: "after" },
      { kind: "html", when: "after", status: 403 },
      { kind: "error", when: "after", status: 500, code: 20500, message: "No" },
    ] as const
  ) {
    it(`whose answer is lost (${fault.kind}) is never placed again, and goes on once somebody takes it`, async () => {
      const { id, phoneNumber } = await calls.insert(`Open ${fault.kind}`);
      await stack().twilio.addFault({ operation: "call", fault });
      const key = { "idempotency-key": "lost" };
      await placeCall(stack(), id, { to: TO }, key);
      await awaitHeard(phoneNumber);
      await awaitCall(id, "in_progress null");
      await placeCall(stack(), id, { to: TO }, key);
      assert.equal((await placedFrom(phoneNumber)).length, 1);
    });
  }

  it("may be taken before Twilio has answered the request", async () => {
    const { id, phoneNumber } = await calls.insert("Early");
    await stack().twilio.addFault({
      operation: "call",
      fault: { kind: "slow", when: "after", milliseconds: 2_000 },
    });
    const placing = placeCall(stack(), id);
    const { sid } = await awaitHeard(phoneNumber);
    const { status } = await placing;
    assert.equal(status, 201);
    const call = await awaitCall(id, "in_progress null");
    assert.equal(call.call_sid, sid);
  });

  it("is not repeated when the function dies while Twilio is asked", async () => {
    const { id, phoneNumber } = await calls.insert("Killed");
    await stack().twilio.addFault({
      operation: "call",
      fault: { kind: "timeout", when: "after" },
    });
    const key = { "idempotency-key": "killed" };
    const placing = placeCall(stack(), id, { to: TO }, key)
      .catch(() => null);
    await awaitHeard(phoneNumber);
    await killFunction(stack().running, "organizations");
    await placing;
    await stack().database`
      update public.calls set started_at = started_at - interval '2 minutes' where organization_id = ${id}`;
    const again = await placeCall(stack(), id, { to: TO }, key);
    assert.equal(again.status, 201, JSON.stringify(again.body));
    assert.equal((await placedFrom(phoneNumber)).length, 1);
  });

  it("fails, with nobody rung, when Twilio refuses it", async () => {
    const { id, phoneNumber } = await calls.insert("Unauthorized");
    await stack().twilio.addFault({
      operation: "call",
      fault: {
        kind: "error",
        status: 400,
        code: 21215,
        message: "Account not authorized to call",
      },
    });
    const { status, code } = await placeCall(stack(), id);
    assert.deepEqual([status, code], [502, "TWILIO_REFUSED"]);
    assert.equal((await awaitCall(id, "failed null")).status, "failed");
    assert.deepEqual(await placedFrom(phoneNumber), []);
  });

  it("is not placed while the number is suspended", async () => {
    const { id, phoneNumber } = await calls.insert("Paused");
    await calls.admin(phoneNumber, "suspend");
    assert.equal((await placeCall(stack(), id)).code, "PHONE_NUMBER_SUSPENDED");
    assert.deepEqual(await placedFrom(phoneNumber), []);
  });
});
