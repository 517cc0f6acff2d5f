import { assertMatch, assertStrictEquals } from "../../_shared/std/assert.ts";
import { conversationVariables } from "../../_shared/voice/conversation-variables.ts";
import type { AgentSettings } from "./fetch-agent.ts";
import { judgeAgent } from "./judge-agent.ts";

const good: AgentSettings = {
  firstMessage: "Hello, this is {{agent_name}} from {{ organization_name }}.",
  prompt: "The caller is {{caller_number}}, the time {{system__time_utc}}.",
  asksWebhook: true,
  allowsFirstMessage: false,
  webhooks: { conversationInit: null, postCall: null },
};

function judge(
  change: Partial<AgentSettings>,
  firstMessage: string | null = null,
) {
  return judgeAgent("agent", { ...good, ...change }, firstMessage);
}

Deno.test("judgeAgent() takes an agent that is set up as documented", () => {
  assertStrictEquals(judge({}).status, "pass");
  const all = Object.keys(conversationVariables).map((name) => `{{${name}}}`);
  assertStrictEquals(judge({ prompt: all.join(" ") }).status, "pass");
});

Deno.test("judgeAgent() wants the webhook to be asked", () => {
  const { status, message, advice } = judge({ asksWebhook: false });
  assertStrictEquals(status, "fail");
  assertMatch(message, /does not ask the webhook/);
  assertMatch(advice ?? "", /Security tab/);
});

Deno.test("judgeAgent() wants the organization's name to be said", () => {
  const { status, message } = judge({ firstMessage: "I am {{agent_name}}" });
  assertStrictEquals(status, "fail");
  assertStrictEquals(
    message,
    "The first message does not say {{organization_name}}",
  );
});

Deno.test("judgeAgent() only warns of an agent that names itself without the variable", () => {
  const { status } = judge({ firstMessage: "Jack from {{organization_name}}" });
  assertStrictEquals(status, "warn");
});

Deno.test("judgeAgent() finds what would end every call: a variable that nobody gives", () => {
  for (
    const change of [
      { prompt: "You work for {{company}}." },
      { firstMessage: `${good.firstMessage} {{company}}` },
      { firstMessage: `${good.firstMessage} {{toString}}` },
    ]
  ) {
    const { status, message } = judge(change);
    assertStrictEquals(status, "fail");
    assertMatch(message, /mentions {{(company|toString)}}/);
  }
});

Deno.test("judgeAgent() judges the configured first message where there is one", () => {
  const own = "{{agent_name}} of {{organization_name}} here";
  assertStrictEquals(
    judge({ firstMessage: "Hello", allowsFirstMessage: true }, own).status,
    "pass",
  );
  assertStrictEquals(
    judge({ allowsFirstMessage: true }, "Hello").status,
    "fail",
  );
});

Deno.test("judgeAgent() finds a configured first message that the agent does not allow", () => {
  const { status, message } = judge({}, good.firstMessage);
  assertStrictEquals(status, "fail");
  assertMatch(message, /drops ELEVENLABS_FIRST_MESSAGE/);
});

Deno.test("judgeAgent() tells of all problems at once", () => {
  const { message, advice } = judge({ asksWebhook: false, firstMessage: "" });
  assertStrictEquals(message.split("; ").length, 3);
  assertStrictEquals((advice ?? "").split("; ").length, 3);
});
