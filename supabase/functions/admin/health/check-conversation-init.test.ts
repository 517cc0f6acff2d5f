import {
  assert,
  assertEquals,
  assertMatch,
  assertNotMatch,
  assertStrictEquals,
} from "../../_shared/std/assert.ts";
import { startStubElevenLabs } from "../../_shared/elevenlabs/testing/stub-elevenlabs.ts";
import { checkConversationInit } from "./check-conversation-init.ts";
import {
  agent,
  FUNCTIONS,
  question,
  refusal,
  settings,
} from "./testing/webhook-answers.ts";

const OURS = `${FUNCTIONS}/elevenlabs/conversation-init`;
const stored = { "X-Webhook-Secret": { secret_id: "sec_1" } };
const asked = { url: OURS, request_headers: stored };
const elsewhere = { url: "https://example.com/", request_headers: {} };

/** The check where the workspace has this webhook, and the agent none. */
async function checkWith(
  webhook: unknown,
  variables: Record<string, string> = {},
) {
  await using stub = startStubElevenLabs(agent(), settings(webhook));
  return await checkConversationInit("init", question(stub.port, variables));
}

Deno.test("without a key, or without the secret, the check is skipped", async () => {
  for (
    const missing of ["ELEVENLABS_API_KEY", "ELEVENLABS_WEBHOOK_SECRET"]
  ) {
    const none = question(1, { [missing]: "" });
    assertStrictEquals(
      (await checkConversationInit("init", none)).status,
      "skip",
    );
  }
});

Deno.test("no webhook is missed where calls are registered, and one that is there is judged", async () => {
  const registered = { ELEVENLABS_ANSWER: "register" };
  assertStrictEquals((await checkWith(null)).status, "fail");
  assertStrictEquals((await checkWith(null, registered)).status, "skip");
  assertStrictEquals((await checkWith(asked, registered)).status, "pass");
  assertStrictEquals((await checkWith(elsewhere, registered)).status, "fail");
});

Deno.test("the workspace's webhook counts where the agent has none of its own", async () => {
  await using stub = startStubElevenLabs(agent(), settings(asked));
  const check = await checkConversationInit("init", question(stub.port));
  assertStrictEquals(check.status, "pass");
  assertEquals(stub.received.map(({ line }) => line), [
    "GET /v1/convai/agents/agent_jack",
    "GET /v1/convai/settings",
  ]);
});

Deno.test("the workspace's webhook counts where any agent may answer, and where the agent is missing", async () => {
  await using any = startStubElevenLabs(settings(asked));
  const anyAgent = question(any.port, { ELEVENLABS_AGENT_ID: "" });
  assertStrictEquals(
    (await checkConversationInit("init", anyAgent)).status,
    "pass",
  );
  await using gone = startStubElevenLabs(
    Response.json({ detail: "Not found" }, { status: 404 }),
    settings(asked),
  );
  const noAgent = question(gone.port);
  assertStrictEquals(
    (await checkConversationInit("init", noAgent)).status,
    "pass",
  );
});

Deno.test("the agent's own webhook counts before the workspace's, and the advice is about the agent", async () => {
  await using good = startStubElevenLabs(agent(asked), settings(elsewhere));
  const passed = await checkConversationInit("init", question(good.port));
  assertStrictEquals(passed.status, "pass");
  await using bad = startStubElevenLabs(agent(elsewhere), settings(asked));
  const failed = await checkConversationInit("init", question(bad.port));
  assertStrictEquals(failed.status, "fail");
  assertMatch(failed.advice ?? "", /^In the agent's own settings/);
  assertStrictEquals(failed.message.split("; ").length, 2);
});

for (
  const [url, status] of [
    [OURS, "pass"],
    [OURS.replace("ref.", "REF.").replace("co/", "co:443/"), "pass"],
    ["https://app.example.com/api/elevenlabs/conversation-init", "pass"],
    [`${OURS}/`, "fail"],
    [OURS.replace("https", "http"), "fail"],
    ["nonsense", "fail"],
  ] as const
) {
  Deno.test(`a webhook at ${url} is a ${status}`, async () => {
    const check = await checkWith({ ...asked, url }, {
      PUBLIC_FUNCTIONS_URL: "https://app.example.com/api/",
    });
    assertStrictEquals(check.status, status);
  });
}

Deno.test("a webhook of another server is named without the secret parts of its URL", async () => {
  const { status, message, advice } = await checkWith({
    url: "https://me:hidden@elsewhere.example.com/init?token=hidden",
    request_headers: stored,
  });
  assertStrictEquals(status, "fail");
  assertStrictEquals(
    message,
    'ElevenLabs asks "https://elsewhere.example.com/init", which is not us',
  );
  assert(advice?.includes(`set the URL to "${OURS}"`));
  assertMatch(advice ?? "", /^In the workspace's settings/);
});

for (
  const [what, request_headers, status] of [
    ["with our secret", { "x-webhook-secret": " topsecret" }, "pass"],
    ["with a stored secret", stored, "pass"],
    ["with another secret", { "x-webhook-secret": "hidden" }, "fail"],
    ["with the former secret", { "x-webhook-secret": "formersecret" }, "warn"],
    ["without the header", { authorization: "Bearer hidden" }, "fail"],
  ] as const
) {
  Deno.test(`a webhook ${what} is a ${status}, and the check shows no secret`, async () => {
    const check = await checkWith({ url: OURS, request_headers }, {
      ELEVENLABS_WEBHOOK_SECRET_PREVIOUS: "formersecret",
    });
    assertStrictEquals(check.status, status);
    assertNotMatch(JSON.stringify(check), /hidden|topsecret|formersecret/);
  });
}

Deno.test("no webhook at all is a failure", async () => {
  const { status, advice } = await checkWith(null);
  assertStrictEquals(status, "fail");
  assert(advice?.includes(OURS));
});

Deno.test("a key that may not read the settings is a warning with the missing permission", async () => {
  await using stub = startStubElevenLabs(agent(), refusal());
  const check = await checkConversationInit("init", question(stub.port));
  assertStrictEquals(check.status, "warn");
  assertMatch(check.message, /^Not looked at.*the permission x_read\)$/);
  assert(!check.message.includes("sk_of_the_test"));
});
