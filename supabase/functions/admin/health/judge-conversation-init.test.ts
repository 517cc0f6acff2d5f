import {
  assert,
  assertMatch,
  assertNotMatch,
  assertStrictEquals,
} from "../../_shared/std/assert.ts";
import type { Chosen } from "./find-webhooks.ts";
import { judgeConversationInit } from "./judge-conversation-init.ts";

const OURS = "https://app.example.com/api/elevenlabs/conversation-init";
const PLATFORM =
  "https://ref.supabase.co/functions/v1/elevenlabs/conversation-init";
const SECRET = "topsecret";

function judge(
  url: string = OURS,
  headers: Readonly<Record<string, string | null>> = {
    "x-webhook-secret": SECRET,
  },
  by: Chosen<unknown>["by"] = "workspace",
) {
  const webhook = { url, headers: new Map(Object.entries(headers)) };
  return judgeConversationInit("init", { webhook, by }, {
    addresses: [OURS, PLATFORM],
    secret: SECRET,
  });
}

Deno.test("a webhook that asks us with our secret is good, at the platform's address as well", () => {
  assertStrictEquals(judge().status, "pass");
  assertStrictEquals(judge(PLATFORM).status, "pass");
  const same = OURS.replace("app.", "APP.").replace("/api", ":443/api");
  assertStrictEquals(judge(same).status, "pass");
});

Deno.test("of a stored secret only the presence is checked, and that is said", () => {
  const { status, message } = judge(OURS, { "x-webhook-secret": null });
  assertStrictEquals(status, "pass");
  assertMatch(message, /only its presence was checked$/);
});

Deno.test("a webhook that asks somebody else is told without what may be secret in its URL", () => {
  const { status, message, advice } = judge(
    "https://me:hidden@elsewhere.example.com/init?token=hidden",
  );
  assertStrictEquals(status, "fail");
  assertStrictEquals(
    message,
    'ElevenLabs asks "https://elsewhere.example.com/init", which is not us',
  );
  assert(advice?.includes(`set the URL to "${OURS}"`));
});

for (const url of [`${OURS}/`, OURS.replace("https", "http"), "nonsense"]) {
  Deno.test(`a webhook at ${url} is not ours`, () => {
    assertStrictEquals(judge(url).status, "fail");
  });
}

Deno.test("a header that is missing or wrong is told, and its value is not", () => {
  const missing = judge(OURS, { authorization: "Bearer hidden" });
  assertStrictEquals(missing.status, "fail");
  assertMatch(missing.message, /sends no header x-webhook-secret/);
  const wrong = judge(OURS, { "x-webhook-secret": "hidden" });
  assertStrictEquals(wrong.status, "fail");
  assertMatch(wrong.message, /is not ELEVENLABS_WEBHOOK_SECRET/);
  for (const told of [missing, wrong]) {
    assertNotMatch(JSON.stringify(told), /hidden|topsecret/);
  }
});

Deno.test("what is wrong is mended where it was chosen", () => {
  assertMatch(judge("", {}).advice ?? "", /^In the workspace's settings/);
  const own = judge("", {}, "agent");
  assertMatch(own.advice ?? "", /^In the agent's own settings/);
  assertStrictEquals(own.message.split("; ").length, 2);
});

Deno.test("nobody being asked is a failure", () => {
  const { status, advice } = judgeConversationInit("init", null, {
    addresses: [OURS],
    secret: SECRET,
  });
  assertStrictEquals(status, "fail");
  assert(advice?.includes(OURS));
});
