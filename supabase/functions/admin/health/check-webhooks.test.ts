import {
  assert,
  assertEquals,
  assertMatch,
  assertStrictEquals,
} from "../../_shared/std/assert.ts";
import { startStubElevenLabs } from "../../_shared/elevenlabs/testing/stub-elevenlabs.ts";
import { checkConversationInit, checkPostCall } from "./check-webhooks.ts";
import {
  agent,
  FUNCTIONS,
  question,
  refusal,
  settings,
} from "./testing/webhook-answers.ts";

const asked = {
  url: `${FUNCTIONS}/elevenlabs/conversation-init`,
  request_headers: { "X-Webhook-Secret": { secret_id: "sec_1" } },
};
const elsewhere = { url: "https://example.com/", request_headers: {} };
const AGENT = "GET /v1/convai/agents/agent_jack";
const SETTINGS = "GET /v1/convai/settings";

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
    assertStrictEquals((await checkConversationInit("x", none)).status, "skip");
    assertStrictEquals((await checkPostCall("x", none)).status, "skip");
  }
});

Deno.test("the workspace's webhook counts where the agent has none of its own", async () => {
  await using stub = startStubElevenLabs(agent(), settings(asked));
  const check = await checkConversationInit("init", question(stub.port));
  assertStrictEquals(check.status, "pass");
  assertEquals(stub.received.map(({ line }) => line), [AGENT, SETTINGS]);
});

Deno.test("so does it where any agent may answer, and where the agent is not there", async () => {
  await using any = startStubElevenLabs(settings(asked));
  const anyAgent = question(any.port, { ELEVENLABS_AGENT_ID: "" });
  assertStrictEquals(
    (await checkConversationInit("x", anyAgent)).status,
    "pass",
  );
  await using gone = startStubElevenLabs(
    Response.json({ detail: "Not found" }, { status: 404 }),
    settings(asked),
  );
  const noAgent = question(gone.port);
  assertStrictEquals(
    (await checkConversationInit("x", noAgent)).status,
    "pass",
  );
});

Deno.test("the agent's own webhook counts before the workspace's", async () => {
  await using good = startStubElevenLabs(agent(asked), settings(elsewhere));
  const passed = await checkConversationInit("init", question(good.port));
  assertStrictEquals(passed.status, "pass");
  await using bad = startStubElevenLabs(agent(elsewhere), settings(asked));
  const failed = await checkConversationInit("init", question(bad.port));
  assertStrictEquals(failed.status, "fail");
  assertMatch(failed.advice ?? "", /^In the agent's own settings/);
});

Deno.test("the address of PUBLIC_FUNCTIONS_URL is ours as well", async () => {
  const url = "https://app.example.com/api/elevenlabs/conversation-init";
  await using stub = startStubElevenLabs(agent(), settings({ ...asked, url }));
  const rewritten = question(stub.port, {
    PUBLIC_FUNCTIONS_URL: "https://app.example.com/api/",
  });
  const check = await checkConversationInit("init", rewritten);
  assertStrictEquals(check.status, "pass");
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
    assertStrictEquals(check.status, "warn");
    assertMatch(check.message, /^Not looked at.*the permission x_read\)$/);
    assert(!check.message.includes("sk_of_the_test"));
  }
});
