import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingHttpHeaders } from "node:http";
import { text } from "node:stream/consumers";
import { test, type TestContext } from "node:test";
import { agentId, startForTest } from "./testing/start-for-test.ts";

const phoneNumber = "+16041234567";
const caller = "+12125550123";

/** The owner's server: gives this answer to every request, and keeps the requests. */
async function startOwner(t: TestContext, answer: unknown, status = 200) {
  const told: { url: string; headers: IncomingHttpHeaders; body: string }[] =
    [];
  const server = createServer(async (request, response) => {
    const { url = "", headers } = request;
    told.push({ url, headers, body: await text(request) });
    response.writeHead(status, { "Content-Type": "application/json" })
      .end(JSON.stringify(answer));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  t.after(() => server.close());
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  const url = `http://127.0.0.1:${port}`;
  return {
    told,
    webhooks: {
      conversationInit: {
        url: `${url}/init`,
        headers: { "X-Webhook-Secret": { secretId: "1", value: "a secret" } },
      },
      postCall: { url: `${url}/post-call`, secret: "wsec_test" },
    },
  };
}

/** A workspace with one number, whose agent says the organization's name. */
async function startWorkspace(t: TestContext, answer: unknown, status = 200) {
  const owner = await startOwner(t, answer, status);
  const simulator = await startForTest(t, {
    webhooks: owner.webhooks,
    agents: [{ agentId, firstMessage: "This is {{organization_name}}." }],
  });
  await simulator.control.addPhoneNumber({ phoneNumber, agentId });
  const ring = async (to = phoneNumber) => {
    const form = { CallSid: "CA1", From: caller, To: to };
    const response = await fetch(`${simulator.url}/twilio/inbound_call`, {
      method: "POST",
      body: new URLSearchParams(form),
    });
    return { status: response.status, twiml: await response.text() };
  };
  return { ...simulator, ...owner, ring };
}

const told = (variables: Record<string, unknown>, more = {}) => ({
  type: "conversation_initiation_client_data",
  dynamic_variables: variables,
  ...more,
});

test("the agent asks who is called, and greets with the answer", async (t) => {
  const answer = told({ organization_name: "Söhne & Co" });
  const { ring, control, told: asked } = await startWorkspace(t, answer);
  const { twiml } = await ring();
  assert.match(twiml, /<Say>This is Söhne &amp; Co\.<\/Say>/);
  const [question] = asked;
  assert.equal(question?.headers["x-webhook-secret"], "a secret");
  assert.deepEqual(JSON.parse(question?.body ?? ""), {
    caller_id: caller,
    agent_id: agentId,
    called_number: phoneNumber,
    call_sid: "CA1",
  });
  const [call] = await control.calls();
  assert.deepEqual(
    [call?.direction, call?.from, call?.to, call?.greeting],
    ["inbound", caller, phoneNumber, "This is Söhne & Co."],
  );
});

test("the answer may replace the first message", async (t) => {
  const { ring } = await startWorkspace(
    t,
    told({ organization_name: "Acme" }, {
      conversation_config_override: {
        agent: { first_message: "{{organization_name}}, hello." },
      },
    }),
  );
  assert.match((await ring()).twiml, /<Say>Acme, hello\.<\/Say>/);
});

for (
  const [what, answer, status] of [
    ["a variable is missing", told({}), 200],
    ["the type is missing", { dynamic_variables: {} }, 200],
    ["the webhook fails", {}, 503],
  ] as const
) {
  test(`the caller hears nothing when ${what}`, async (t) => {
    const { ring, control } = await startWorkspace(t, answer, status);
    assert.equal((await ring()).status, 500);
    assert.deepEqual(await control.calls(), []);
  });
}

test("no agent answers a number that was not imported", async (t) => {
  const { ring } = await startWorkspace(t, told({}));
  assert.equal((await ring("+16040000000")).status, 500);
});

test("the owner gets a signed report when a call is over", async (t) => {
  const { ring, control, told: heard } = await startWorkspace(
    t,
    told({ organization_name: "Acme" }),
  );
  await ring();
  const [call] = await control.calls();
  const id = call?.conversationId ?? "";
  const status = await control.finishCall(id, { durationSeconds: 61 });
  assert.equal(status, 200);
  const message = heard.at(-1);
  assert.ok(message !== undefined);
  const { headers, body } = message;
  const [, seconds, signature] = /^t=(\d+),v0=([0-9a-f]{64})$/.exec(
    String(headers["elevenlabs-signature"]),
  ) ?? [];
  const expected = createHmac("sha256", "wsec_test")
    .update(`${seconds}.${body}`).digest("hex");
  assert.equal(signature, expected);
  const { type, data } = JSON.parse(body);
  assert.equal(type, "post_call_transcription");
  assert.equal(data.conversation_id, id);
  assert.equal(data.metadata.call_duration_secs, 61);
  assert.deepEqual(
    [
      data.metadata.phone_call.agent_number,
      data.metadata.phone_call.external_number,
      data.metadata.phone_call.direction,
    ],
    [phoneNumber, caller, "inbound"],
  );
  await assert.rejects(control.finishCall("conv_none"), /there is none/);
});
