import {
  assert,
  assertMatch,
  assertStrictEquals,
} from "../../_shared/std/assert.ts";
import type { WorkspaceWebhook } from "../../_shared/elevenlabs/list-webhooks.ts";
import type { PostCallChoice } from "../../_shared/elevenlabs/webhook-settings.ts";
import { judgePostCall } from "./judge-post-call.ts";

const OURS = "https://ref.supabase.co/functions/v1/elevenlabs/post-call";
const good: WorkspaceWebhook = {
  id: "webhook_1",
  url: OURS,
  authType: "hmac",
  isDisabled: false,
  isAutoDisabled: false,
  lastFailure: null,
};
const choice: PostCallChoice = {
  webhookId: "webhook_1",
  events: ["transcript", "call_initiation_failure"],
  transcriptFormat: "json",
};

function judge(
  webhook: Partial<WorkspaceWebhook> = {},
  change: Partial<PostCallChoice> = {},
) {
  const chosen = {
    webhook: { ...choice, ...change },
    by: "workspace",
  } as const;
  const others = { ...good, id: "webhook_2", isDisabled: true };
  return judgePostCall("post-call", chosen, {
    webhooks: [others, { ...good, ...webhook }],
    addresses: [OURS],
  });
}

Deno.test("a webhook that tells us is good, whatever others there are", () => {
  assertStrictEquals(judge().status, "pass");
  assertStrictEquals(judge({ lastFailure: 500 }).status, "pass");
  assertStrictEquals(
    judge({}, { events: [...choice.events, "audio"] }).status,
    "pass",
  );
});

for (
  const [what, webhook, change, says] of [
    ["leads elsewhere", { url: "https://example.com/x" }, {}, /com\/x", which/],
    ["is switched off", { isDisabled: true }, {}, /is switched off$/],
    ["failed too often", { isAutoDisabled: true }, {}, /many failures$/],
    [
      "failed too often, lately with 401",
      { isAutoDisabled: true, lastFailure: 401 },
      {},
      /many failures, the last with HTTP 401$/,
    ],
    ["is not signed", { authType: "oauth2" }, {}, /but "oauth2"$/],
    [
      "is told of nothing",
      {},
      { events: ["call_initiation_failure"] },
      /not told of transcripts/,
    ],
    [
      "is told in another format",
      {},
      { transcriptFormat: "opentelemetry" },
      /"opentelemetry"/,
    ],
    ["is not there", {}, { webhookId: "webhook_9" }, /no webhook "webhook_9"$/],
  ] as const
) {
  Deno.test(`a webhook that ${what} is a failure`, () => {
    const { status, message, advice } = judge(webhook, change);
    assertStrictEquals(status, "fail");
    assertMatch(message, says);
    assert(advice);
  });
}

Deno.test("not to be told of calls that could not begin is a warning", () => {
  const { status, message } = judge({}, { events: ["transcript"] });
  assertStrictEquals(status, "warn");
  assertMatch(message, /could not begin/);
});

Deno.test("nobody being told is a failure", () => {
  const { status, message, advice } = judgePostCall("post-call", null, {
    webhooks: [good],
    addresses: [OURS],
  });
  assertStrictEquals(status, "fail");
  assertMatch(message, /no post-call webhook is chosen$/);
  assert(advice?.includes(OURS));
});
