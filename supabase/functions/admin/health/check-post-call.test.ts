import {
  assertEquals,
  assertMatch,
  assertStrictEquals,
} from "../../_shared/std/assert.ts";
import { startStubElevenLabs } from "../../_shared/elevenlabs/testing/stub-elevenlabs.ts";
import { checkPostCall } from "./check-webhooks.ts";
import {
  agent,
  FUNCTIONS,
  list,
  question,
  settings,
} from "./testing/webhook-answers.ts";

const AGENT = "GET /v1/convai/agents/agent_jack";
const SETTINGS = "GET /v1/convai/settings";
const LIST = "GET /v1/workspace/webhooks";

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
  assertStrictEquals(
    (await checkPostCall("x", question(own.port))).status,
    "warn",
  );
  assertEquals(own.received.map(({ line }) => line), [
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
  assertStrictEquals(found.status, "fail");
  assertMatch(found.message, /"https:\/\/example.com\/", which is not us$/);
});

Deno.test("an ElevenLabs that is down is a failure", async () => {
  await using stub = startStubElevenLabs(
    new Response("<html>", { status: 503 }),
  );
  const check = await checkPostCall("post-call", question(stub.port));
  assertStrictEquals(check.status, "fail");
  assertMatch(check.advice ?? "", /status\.elevenlabs\.io/);
});
