import {
  assert,
  assertEquals,
  assertMatch,
  assertStrictEquals,
} from "../../_shared/std/assert.ts";
import { startStubElevenLabs } from "../../_shared/elevenlabs/testing/stub-elevenlabs.ts";
import { checkPostCall } from "./check-post-call.ts";
import {
  agent,
  FUNCTIONS,
  list,
  question,
  refusal,
  settings,
} from "./testing/webhook-answers.ts";

const OURS = `${FUNCTIONS}/elevenlabs/post-call`;

Deno.test("without a key, or without the secret, the check is skipped", async () => {
  for (
    const missing of ["ELEVENLABS_API_KEY", "ELEVENLABS_POST_CALL_SECRET"]
  ) {
    const none = question(1, { [missing]: "" });
    assertStrictEquals((await checkPostCall("call", none)).status, "skip");
  }
});

Deno.test("the agent's post-call webhook counts before the workspace's", async () => {
  const webhooks = [
    { webhook_id: "of_workspace", webhook_url: "https://example.com/" },
    { webhook_id: "of_agent", webhook_url: OURS },
  ];
  await using own = startStubElevenLabs(
    agent(null, "of_agent"),
    list(...webhooks),
  );
  const passed = await checkPostCall("call", question(own.port));
  assertStrictEquals(passed.status, "pass");
  assertEquals(own.received.map(({ line }) => line), [
    "GET /v1/convai/agents/agent_jack",
    "GET /v1/workspace/webhooks",
  ]);
  await using common = startStubElevenLabs(
    agent(),
    settings(null, "of_workspace"),
    list(...webhooks),
  );
  const failed = await checkPostCall("call", question(common.port));
  assertStrictEquals(failed.status, "fail");
  assertMatch(failed.message, /"https:\/\/example.com\/", which is not us$/);
});

for (
  const [what, changes, says] of [
    ["is switched off", { is_disabled: true }, /is switched off/],
    ["failed too often", { is_auto_disabled: true }, /is switched off/],
    ["is gone", { webhook_id: "another" }, /no post-call webhook is chosen/],
  ] as const
) {
  Deno.test(`a webhook that ${what} is a failure`, async () => {
    await using stub = startStubElevenLabs(
      agent(),
      settings(null, "chosen"),
      list({ webhook_id: "chosen", webhook_url: OURS, ...changes }),
    );
    const check = await checkPostCall("call", question(stub.port));
    assertStrictEquals(check.status, "fail");
    assertMatch(check.message, says);
    assert(check.advice);
  });
}

Deno.test("no post-call webhook at all is a failure", async () => {
  await using stub = startStubElevenLabs(agent(), settings(null));
  const check = await checkPostCall("call", question(stub.port));
  assertStrictEquals(check.status, "fail");
  assert(check.advice?.includes(OURS));
});

Deno.test("a key that may not read the list is a warning, an ElevenLabs that is down a failure", async () => {
  await using closed = startStubElevenLabs(
    agent(),
    settings(null, "chosen"),
    refusal(),
  );
  const warned = await checkPostCall("call", question(closed.port));
  assertStrictEquals(warned.status, "warn");
  await using down = startStubElevenLabs(
    new Response("<html>", { status: 503 }),
  );
  const failed = await checkPostCall("call", question(down.port));
  assertStrictEquals(failed.status, "fail");
  assertMatch(failed.advice ?? "", /status\.elevenlabs\.io/);
});
