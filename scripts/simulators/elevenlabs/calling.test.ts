import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { agentId, startForTest } from "./testing/start-for-test.ts";

const phoneNumber = "+16041234567";
const path = "twilio/outbound-call";
const request = {
  agent_id: agentId,
  agent_phone_number_id: "phnum_1",
  to_number: "+14165550123",
};

/** A simulator with one number. */
async function startWithNumber(
  ...[t, options]: Parameters<typeof startForTest>
) {
  const simulator = await startForTest(t, options);
  await simulator.control.addPhoneNumber({
    phoneNumberId: "phnum_1",
    phoneNumber,
    agentId,
  });
  return simulator;
}

test("a call is placed from the number, with the variables of the agent", async (t) => {
  const { control, send } = await startWithNumber(t);
  const { status, body } = await send("POST", path, {
    ...request,
    conversation_initiation_client_data: {
      dynamic_variables: { organization_name: "Acme", vip: true },
    },
  });
  assert.equal(status, 200);
  const [call, ...others] = await control.calls();
  assert.deepEqual(others, []);
  assert.ok(call);
  assert.deepEqual(body, {
    success: true,
    message: "Success",
    conversation_id: call.conversationId,
    callSid: call.callSid,
  });
  assert.match(call.conversationId, /^conv_[0-9a-z]{28}$/);
  assert.match(call.callSid, /^CA[0-9a-f]{32}$/);
  assert.deepEqual([call.from, call.to], [phoneNumber, "+14165550123"]);
  assert.deepEqual(call.dynamicVariables, {
    organization_name: "Acme",
    vip: true,
  });
});

test("the same request again places another call", async (t) => {
  const { control, send } = await startWithNumber(t);
  await send("POST", path, request);
  await send("POST", path, request);
  assert.equal((await control.calls()).length, 2);
});

test("agent, number, credentials and destination must be right", async (t) => {
  const { control, send } = await startWithNumber(t);
  await control.addPhoneNumber({
    phoneNumberId: "phnum_sip",
    phoneNumber,
    hasTwilioCredentials: false,
  });
  for (
    const [change, status, says] of [
      [{ agent_id: "agent_9" }, 404, /agent_9/],
      [{ agent_phone_number_id: "phnum_9" }, 404, /phnum_9/],
      [
        { agent_phone_number_id: "phnum_sip" },
        400,
        /"status":"invalid_provider_config"/,
      ],
      [{ to_number: undefined }, 422, /Field required/],
      [{ to_number: "911" }, 200, /"success":false,.*"callSid":null/],
    ] as const
  ) {
    const answer = await send("POST", path, { ...request, ...change });
    assert.equal(answer.status, status);
    assert.match(JSON.stringify(answer.body), says);
  }
  assert.deepEqual(await control.calls(), []);
});

test("a fault before the effect places no call, one after it does", async (t) => {
  const { control, send } = await startWithNumber(t);
  for (const when of ["before", "after"] as const) {
    await control.addFault({
      operation: "outbound-call",
      match: { phoneNumber },
      fault: { kind: "error", status: 500, when },
    });
    const { status } = await send("POST", path, request);
    assert.equal(status, 500);
    assert.equal((await control.calls()).length, when === "after" ? 1 : 0);
  }
});

test("calls survive a restart, but not a reset", async (t) => {
  const folder = await mkdtemp(join(tmpdir(), "elevenlabs-simulator-"));
  t.after(() => rm(folder, { recursive: true }));
  const stateFile = join(folder, "elevenlabs.json");
  const before = await startWithNumber(t, { stateFile });
  await before.send("POST", path, request);
  const calls = await before.control.calls();
  await before.stop();
  const { control } = await startForTest(t, { stateFile });
  assert.deepEqual(await control.calls(), calls);
  assert.equal(calls.length, 1);
  await control.reset();
  assert.deepEqual(await control.calls(), []);
});
