import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";
import { agentId, startForTest } from "./testing/start-for-test.ts";

const phoneNumber = "+16041234567";
const conversationInit = {
  url: "https://example.com/init",
  headers: {
    "X-Webhook-Secret": { secretId: "sec_1", value: "topsecret" },
    "X-Plain": "plain",
  },
};
const postCall = {
  webhookId: "webhook_1",
  createdAtUnix: 1_739_537_297,
  url: "https://example.com/post-call",
  secret: "wsec_topsecret",
};
const nobody = {
  conversation_initiation_client_data_webhook: null,
  webhooks: {
    post_call_webhook_id: null,
    events: ["transcript"],
    transcript_format: "json",
    send_audio: false,
  },
};
const chosen = {
  conversation_initiation_client_data_webhook: {
    url: conversationInit.url,
    request_headers: {
      "X-Webhook-Secret": { secret_id: "sec_1" },
      "X-Plain": "plain",
    },
  },
  webhooks: {
    ...nobody.webhooks,
    post_call_webhook_id: "webhook_1",
    events: ["transcript", "call_initiation_failure"],
  },
};
const rest = {
  can_use_mcp_servers: false,
  rag_retention_period_days: 10,
  conversation_embedding_retention_days: null,
  default_livekit_stack: "standard",
};

/** A simulator, and a function that reads the workspace's webhooks. */
async function startWorkspace(t: TestContext) {
  const simulator = await startForTest(t);
  const list = async () => {
    const headers = { "xi-api-key": "key of the test" };
    const url = `${simulator.url}/v1/workspace/webhooks`;
    return await (await fetch(url, { headers })).json();
  };
  return { ...simulator, list };
}

test("a workspace has no webhooks until they are set", async (t) => {
  const { control, request, list } = await startWorkspace(t);
  assert.deepEqual((await request("settings")).body, { ...nobody, ...rest });
  assert.deepEqual(await list(), { webhooks: [] });
  await control.setWebhooks({ conversationInit, postCall });
  assert.deepEqual((await request("settings")).body, { ...chosen, ...rest });
  await control.reset();
  assert.deepEqual((await request("settings")).body, { ...nobody, ...rest });
});

test("the list shows the state of a webhook, and never its secret", async (t) => {
  const { control, list } = await startWorkspace(t);
  await control.setWebhooks({
    postCall: {
      ...postCall,
      isAutoDisabled: true,
      lastFailure: { status: 401, atUnix: 1_739_537_300 },
    },
  });
  assert.deepEqual(await list(), {
    webhooks: [{
      name: "Finished calls",
      webhook_id: "webhook_1",
      webhook_url: postCall.url,
      is_disabled: false,
      is_auto_disabled: true,
      created_at_unix: postCall.createdAtUnix,
      auth_type: "hmac",
      usage: null,
      events: null,
      most_recent_failure_error_code: 401,
      most_recent_failure_timestamp: 1_739_537_300,
    }],
  });
});

test("an agent may have its own webhooks, and otherwise shows none", async (t) => {
  const { control, request, list } = await startWorkspace(t);
  const overrides = async () => {
    const { body } = await request(`agents/${agentId}`);
    return Object(body).platform_settings.workspace_overrides;
  };
  assert.deepEqual(await overrides(), nobody);
  await control.addAgent({ agentId, webhooks: { conversationInit, postCall } });
  assert.deepEqual(await overrides(), chosen);
  assert.match(JSON.stringify(await list()), /"webhook_1"/);
});

test("a call asks the webhook of the settings, an agent's own before the workspace's", async (t) => {
  const { url, control } = await startWorkspace(t);
  await control.setWebhooks({
    conversationInit: { ...conversationInit, url: "http://127.0.0.1:1/all" },
  });
  await control.addPhoneNumber({ phoneNumber, agentId });
  const ring = async () => {
    const form = { CallSid: "CA1", From: "+12125550123", To: phoneNumber };
    const body = new URLSearchParams(form);
    const answer = await fetch(`${url}/twilio/inbound_call`, {
      method: "POST",
      body,
    });
    return answer.status;
  };
  assert.equal(await ring(), 500, "The workspace's webhook does not answer");
  await control.setWebhooks({});
  assert.equal(await ring(), 200, "Nobody is asked");
  const own = { ...conversationInit, url: "http://127.0.0.1:1/own" };
  await control.addAgent({ agentId, webhooks: { conversationInit: own } });
  assert.equal(await ring(), 500, "The agent's own does not answer");
});

test("a webhook that is switched off gets no report of a call's end", async (t) => {
  const { control, send } = await startWorkspace(t);
  const phoneNumberId = "phnum_1";
  await control.addPhoneNumber({ phoneNumberId, phoneNumber, agentId });
  await send("POST", "twilio/outbound-call", {
    agent_id: agentId,
    agent_phone_number_id: phoneNumberId,
    to_number: "+14165550123",
  });
  const [call] = await control.calls();
  for (const off of [{ isDisabled: true }, { isAutoDisabled: true }]) {
    await control.setWebhooks({ postCall: { ...postCall, ...off } });
    await assert.rejects(
      control.finishCall(call?.conversationId ?? ""),
      /no such webhook switched on/,
    );
  }
});
