import {
  assert,
  assertEquals,
  assertMatch,
  assertStrictEquals,
} from "../../_shared/std/assert.ts";
import { startStubElevenLabs } from "../../_shared/elevenlabs/testing/stub-elevenlabs.ts";
import {
  checkElevenLabsAgent,
  checkElevenLabsKey,
} from "./check-elevenlabs.ts";

const noPage = { phone_numbers: [], has_more: false, next_cursor: null };

function agentAnswer(overrides: unknown) {
  return {
    agent_id: "agent_jack",
    conversation_config: {
      agent: {
        first_message: "{{agent_name}} from {{organization_name}}",
        language: "en",
      },
    },
    platform_settings: { overrides },
  };
}

const asking = {
  enable_conversation_initiation_client_data_from_webhook: true,
};

function question(port: number, variables: Record<string, string> = {}) {
  return {
    environment: {
      ELEVENLABS_API_BASE_URL: `http://127.0.0.1:${port}`,
      ELEVENLABS_API_KEY: "sk_of_the_test",
      ELEVENLABS_AGENT_ID: "agent_jack",
      ...variables,
    },
    deadline: AbortSignal.timeout(60_000),
  };
}

Deno.test("without a key there is nothing to look at", async () => {
  const none = question(1, { ELEVENLABS_API_KEY: "" });
  assertStrictEquals((await checkElevenLabsKey("key", none)).status, "skip");
  assertStrictEquals(
    (await checkElevenLabsAgent("agent", none)).status,
    "skip",
  );
});

Deno.test("a key that reads imports is good", async () => {
  await using stub = startStubElevenLabs(Response.json(noPage));
  const check = await checkElevenLabsKey("key", question(stub.port));
  assertStrictEquals(check.status, "pass");
});

for (const status of [401, 403]) {
  Deno.test(`a key that is refused with ${status} is told, and not repeated`, async () => {
    const detail = { message: "Invalid API key sk_of_the_test" };
    await using stub = startStubElevenLabs(
      Response.json({ detail }, { status }),
    );
    const check = await checkElevenLabsKey("key", question(stub.port));
    assertStrictEquals(check.status, "fail");
    assertMatch(check.advice ?? "", /^Set ELEVENLABS_API_KEY/);
    assert(!JSON.stringify(check).includes("sk_of_the_test"));
  });
}

Deno.test("an ElevenLabs that is down is not the key's fault", async () => {
  await using stub = startStubElevenLabs(
    new Response("<html>", { status: 503 }),
  );
  const check = await checkElevenLabsKey("key", question(stub.port));
  assertStrictEquals(check.status, "fail");
  assertMatch(check.advice ?? "", /status\.elevenlabs\.io/);
});

Deno.test("the agent's settings are read", async () => {
  await using stub = startStubElevenLabs(
    Response.json(agentAnswer(asking)),
    Response.json(agentAnswer({})),
    Response.json({
      ...agentAnswer(asking),
      platform_settings: null,
    }),
  );
  const statuses = [];
  for (const _ of [1, 2, 3]) {
    const check = await checkElevenLabsAgent("agent", question(stub.port));
    statuses.push(check.status);
  }
  assertEquals(statuses, ["pass", "fail", "fail"]);
  assertStrictEquals(
    stub.received[0]?.line,
    "GET /v1/convai/agents/agent_jack",
  );
});

Deno.test("the configured first message must be allowed", async () => {
  const allowed = {
    ...asking,
    conversation_config_override: { agent: { first_message: true } },
  };
  await using stub = startStubElevenLabs(
    Response.json(agentAnswer(asking)),
    Response.json(agentAnswer(allowed)),
  );
  const asked = question(stub.port, {
    ELEVENLABS_FIRST_MESSAGE: "{{agent_name}}, {{organization_name}}",
  });
  assertStrictEquals(
    (await checkElevenLabsAgent("agent", asked)).status,
    "fail",
  );
  assertStrictEquals(
    (await checkElevenLabsAgent("agent", asked)).status,
    "pass",
  );
});

Deno.test("an agent that is not there is named", async () => {
  await using stub = startStubElevenLabs(
    Response.json({ detail: "Not found" }, { status: 404 }),
  );
  const check = await checkElevenLabsAgent("agent", question(stub.port));
  assertStrictEquals(check.message, 'ElevenLabs has no agent "agent_jack"');
});

Deno.test("without an agent nobody can call out, and that is said", async () => {
  const none = question(1, { ELEVENLABS_AGENT_ID: "" });
  assertStrictEquals(
    (await checkElevenLabsAgent("agent", none)).status,
    "warn",
  );
});
