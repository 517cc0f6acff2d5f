import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import { test, type TestContext } from "node:test";
import { startForTest as startTwilio } from "../twilio/testing/start-for-test.ts";
import { agentId, apiKey, startForTest } from "./testing/start-for-test.ts";

const request = {
  agent_id: agentId,
  from_number: "+14165550123",
  to_number: "+16041234567",
  conversation_initiation_client_data: {
    dynamic_variables: { organization_name: "Acme & Söhne" },
  },
};
const agents = [{
  agentId,
  firstMessage: "Hello from {{organization_name}}",
}];

/** Registers a call, and returns the answer as text. */
async function register(url: string, body: unknown) {
  const response = await fetch(`${url}/v1/convai/twilio/register-call`, {
    method: "POST",
    headers: { "xi-api-key": apiKey },
    body: JSON.stringify(body),
  });
  return { status: response.status, text: await response.text() };
}

/** A number at a Twilio simulator whose voice URL answers with this TwiML. */
async function startNumber(t: TestContext, twiml: string) {
  const server = createServer((_, response) => void response.end(twiml))
    .listen(0, "127.0.0.1");
  await once(server, "listening");
  t.after(() => server.close());
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  const { twilio, control } = await startTwilio(t);
  await twilio.incomingPhoneNumbers.create({
    phoneNumber: request.to_number,
    voiceUrl: `http://127.0.0.1:${port}/voice`,
  });
  return control;
}

test("a registered call becomes a conversation when Twilio opens its stream", async (t) => {
  const { url, control } = await startForTest(t, { agents });
  const { status, text } = await register(url, request);
  assert.equal(status, 200);
  assert.match(text, /<Response><Connect><Stream url="ws:/);
  assert.deepEqual(await control.calls(), []);

  const caller = await startNumber(t, text);
  const call = { from: request.from_number, to: request.to_number };
  const { heard, streamUrl, callSid } = await caller.call(call);
  assert.deepEqual(heard, ["Hello from Acme & Söhne"]);
  assert.match(streamUrl ?? "", /^ws:/);
  const [conversation] = await control.calls();
  assert.deepEqual(
    [conversation?.callSid, conversation?.phoneNumberId],
    [callSid, null],
  );
  assert.ok(text.includes(`value="${conversation?.conversationId}"`));
  await assert.rejects(caller.call(call), /404/);
});

test("each request begins another conversation, and may have a first message of its own", async (t) => {
  const { url } = await startForTest(t, { agents });
  const override = { agent: { first_message: "Hi" } };
  const body = {
    ...request,
    conversation_initiation_client_data: {
      conversation_config_override: override,
    },
  };
  const [one, other] = [await register(url, body), await register(url, body)];
  assert.notEqual(one.text, other.text);
  const caller = await startNumber(t, one.text);
  const call = { from: request.from_number, to: request.to_number };
  assert.deepEqual((await caller.call(call)).heard, ["Hi"]);
});

test("an agent without the telephone's audio, and one that there is not, are refused", async (t) => {
  const { url, control } = await startForTest(t, { agents });
  await control.addAgent({ agentId: "agent_wide", outputFormat: "pcm_16000" });
  const wide = await register(url, { ...request, agent_id: "agent_wide" });
  assert.equal(wide.status, 400);
  assert.match(wide.text, /ulaw_8000/);
  const none = await register(url, { ...request, agent_id: "agent_none" });
  assert.equal(none.status, 404);
});

test("a scripted fault strikes the registrations of one number", async (t) => {
  const { url, control } = await startForTest(t, { agents });
  await control.addFault({
    operation: "register-call",
    fault: { kind: "html", status: 502 },
    match: { phoneNumber: request.to_number },
  });
  assert.equal((await register(url, request)).status, 502);
  assert.equal((await register(url, request)).status, 200);
});
