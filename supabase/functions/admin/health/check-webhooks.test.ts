import assert from "node:assert/strict";
import { startStubElevenLabs } from "../../_shared/elevenlabs/testing/stub-elevenlabs.ts";
import { checkConversationInit, checkPostCall } from "./check-webhooks.ts";

const FUNCTIONS = "https://ref.supabase.co/functions/v1";
const asked = {
  url: `${FUNCTIONS}/elevenlabs/conversation-init`,
  request_headers: { "X-Webhook-Secret": { secret_id: "sec_1" } },
};
const elsewhere = { url: "https://example.com/", request_headers: {} };
const AGENT = "GET /v1/convai/agents/agent_jack";
const SETTINGS = "GET /v1/convai/settings";
const LIST = "GET /v1/workspace/webhooks";

function question(port: number, variables: Record<string, string> = {}) {
  return {
    environment: {
      SUPABASE_URL: "https://ref.supabase.co",
      ELEVENLABS_API_BASE_URL: `http://127.0.0.1:${port}`,
      ELEVENLABS_API_KEY: "sk_of_the_test",
      ELEVENLABS_AGENT_ID: "agent_jack",
      ELEVENLABS_WEBHOOK_SECRET: "topsecret",
      ELEVENLABS_POST_CALL_SECRET: "wsec_of_the_test",
      ...variables,
    },
    deadline: AbortSignal.timeout(60_000),
  };
}

/** An agent with this of its own, or null for what it leaves to the workspace. */
function agent(
  conversation_initiation_client_data_webhook: unknown = null,
  post_call_webhook_id: string | null = null,
) {
  return Response.json({
    conversation_config: { agent: { first_message: "" } },
    platform_settings: {
      workspace_overrides: {
        conversation_initiation_client_data_webhook,
        webhooks: { post_call_webhook_id, events: ["transcript"] },
      },
    },
  });
}

function settings(
  conversation_initiation_client_data_webhook: unknown,
  post_call_webhook_id: string | null = null,
) {
  return Response.json({
    conversation_initiation_client_data_webhook,
    webhooks: {
      post_call_webhook_id,
      events: ["transcript", "call_initiation_failure"],
    },
  });
}

function list(...webhooks: readonly (readonly [string, string])[]) {
  return Response.json({
    webhooks: webhooks.map(([webhook_id, webhook_url]) => ({
      webhook_id,
      webhook_url,
      auth_type: "hmac",
      is_disabled: false,
      is_auto_disabled: false,
    })),
  });
}

function refusal() {
  const message = "The API key sk_of_the_test is missing the permission x_read";
  const detail = { status: "missing_permissions", message };
  return Response.json({ detail }, { status: 401 });
}

Deno.test("without a key, or without the secret, there is nothing to look at", async () => {
  for (
    const none of [
      question(1, { ELEVENLABS_API_KEY: "" }),
      question(1, {
        ELEVENLABS_WEBHOOK_SECRET: "",
        ELEVENLABS_POST_CALL_SECRET: "",
      }),
    ]
  ) {
    assert.equal((await checkConversationInit("x", none)).status, "skip");
    assert.equal((await checkPostCall("x", none)).status, "skip");
  }
});

Deno.test("the workspace's webhook counts where the agent has none of its own", async () => {
  await using stub = startStubElevenLabs(agent(), settings(asked));
  const check = await checkConversationInit("init", question(stub.port));
  assert.equal(check.status, "pass");
  assert.deepEqual(stub.received.map(({ line }) => line), [AGENT, SETTINGS]);
});

Deno.test("so does it where any agent may answer, and where the agent is not there", async () => {
  await using any = startStubElevenLabs(settings(asked));
  const anyAgent = question(any.port, { ELEVENLABS_AGENT_ID: "" });
  assert.equal((await checkConversationInit("x", anyAgent)).status, "pass");
  await using gone = startStubElevenLabs(
    Response.json({ detail: "Not found" }, { status: 404 }),
    settings(asked),
  );
  const noAgent = question(gone.port);
  assert.equal((await checkConversationInit("x", noAgent)).status, "pass");
});

Deno.test("the agent's own webhook counts before the workspace's", async () => {
  await using good = startStubElevenLabs(agent(asked), settings(elsewhere));
  const passed = await checkConversationInit("init", question(good.port));
  assert.equal(passed.status, "pass");
  await using bad = startStubElevenLabs(agent(elsewhere), settings(asked));
  const failed = await checkConversationInit("init", question(bad.port));
  assert.equal(failed.status, "fail");
  assert.match(failed.advice ?? "", /^In the agent's own settings/);
});

Deno.test("the address of PUBLIC_FUNCTIONS_URL is ours as well", async () => {
  const url = "https://app.example.com/api/elevenlabs/conversation-init";
  await using stub = startStubElevenLabs(agent(), settings({ ...asked, url }));
  const rewritten = question(stub.port, {
    PUBLIC_FUNCTIONS_URL: "https://app.example.com/api/",
  });
  const check = await checkConversationInit("init", rewritten);
  assert.equal(check.status, "pass");
});

Deno.test("the post-call webhook is the one that was chosen, by the agent before the workspace", async () => {
  const webhooks = [
    ["of_workspace", "https://example.com/"],
    ["of_agent", `${FUNCTIONS}/elevenlabs/post-call`],
  ] as const;
  await using own = startStubElevenLabs(
    agent(null, "of_agent"),
    settings(null, "of_workspace"),
    list(...webhooks),
  );
  // Its own events count with it, and calls that could not begin are not among them.
  assert.equal((await checkPostCall("x", question(own.port))).status, "warn");
  assert.deepEqual(own.received.map(({ line }) => line), [
    AGENT,
    SETTINGS,
    LIST,
  ]);
  await using common = startStubElevenLabs(
    agent(),
    settings(null, "of_workspace"),
    list(...webhooks),
  );
  const found = await checkPostCall("x", question(common.port));
  assert.equal(found.status, "fail");
  assert.match(found.message, /"https:\/\/example.com\/", which is not us$/);
});

Deno.test("a key that may not read them is a warning that says what is missing", async () => {
  await using noSettings = startStubElevenLabs(agent(), refusal());
  await using noList = startStubElevenLabs(
    agent(),
    settings(null, "webhook_1"),
    refusal(),
  );
  for (
    const check of [
      await checkConversationInit("init", question(noSettings.port)),
      await checkPostCall("post-call", question(noList.port)),
    ]
  ) {
    assert.equal(check.status, "warn");
    assert.match(check.message, /^Not looked at.*the permission x_read\)$/);
    assert(!check.message.includes("sk_of_the_test"));
  }
});

Deno.test("an ElevenLabs that is down is a failure", async () => {
  await using stub = startStubElevenLabs(
    new Response("<html>", { status: 503 }),
  );
  const check = await checkPostCall("post-call", question(stub.port));
  assert.equal(check.status, "fail");
  assert.match(check.advice ?? "", /status\.elevenlabs\.io/);
});
