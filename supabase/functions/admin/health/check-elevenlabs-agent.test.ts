import { assertMatch, assertStrictEquals } from "../../_shared/std/assert.ts";
import { startStubElevenLabs } from "../../_shared/elevenlabs/testing/stub-elevenlabs.ts";
import { conversationVariables } from "../../_shared/voice/conversation-variables.ts";
import { checkAgent } from "./testing/check-agent.ts";

const GREETING = "Hello, this is {{agent_name}} from {{ organization_name }}.";

/** An agent's settings; unless changed, as our documentation says. */
interface Settings {
  readonly firstMessage?: string;
  readonly prompt?: string;
  readonly asksWebhook?: boolean;
  readonly allowsFirstMessage?: boolean;
  readonly input?: string;
  readonly output?: string;
}

function agentAnswer(
  {
    firstMessage = GREETING,
    prompt = "The caller is {{caller_number}}, the time {{system__time_utc}}.",
    asksWebhook = true,
    allowsFirstMessage = false,
    input = "pcm_16000",
    output = "pcm_16000",
  }: Settings,
) {
  return Response.json({
    agent_id: "agent_jack",
    conversation_config: {
      agent: { first_message: firstMessage, prompt: { prompt } },
      asr: { user_input_audio_format: input },
      tts: { agent_output_audio_format: output },
    },
    platform_settings: {
      overrides: {
        enable_conversation_initiation_client_data_from_webhook: asksWebhook,
        conversation_config_override: {
          agent: { first_message: allowsFirstMessage },
        },
      },
    },
  });
}

/** The check of an agent with these settings, where our webhook answers this first message. */
async function checkWith(
  settings: Settings,
  firstMessage = "",
  more: Record<string, string> = {},
) {
  await using stub = startStubElevenLabs(agentAnswer(settings));
  const found = await checkAgent(stub.port, {
    ELEVENLABS_FIRST_MESSAGE: firstMessage,
    ...more,
  });
  assertStrictEquals(
    stub.received[0]?.line,
    "GET /v1/convai/agents/agent_jack",
  );
  return found;
}

Deno.test("an agent that is set up as documented passes, with every variable that we fill in", async () => {
  assertStrictEquals((await checkWith({})).status, "pass");
  const all = Object.keys(conversationVariables).map((name) => `{{${name}}}`);
  assertStrictEquals((await checkWith({ prompt: all.join() })).status, "pass");
});

const registering = { ELEVENLABS_ANSWER: "register" };

Deno.test("where calls are registered, the agent need not ask the webhook, but hear and speak as the telephone does", async () => {
  const ulaw = { input: "ulaw_8000", output: "ulaw_8000", asksWebhook: false };
  assertStrictEquals((await checkWith(ulaw, "", registering)).status, "pass");
  for (
    const [settings, message, advice] of [
      [{ ...ulaw, output: "pcm_16000" }, /speaks pcm_16000/, /Voice settings/],
      [{ ...ulaw, input: "pcm_8000" }, /takes pcm_8000/, /Advanced settings/],
    ] as const
  ) {
    const found = await checkWith(settings, "", registering);
    assertStrictEquals(found.status, "fail");
    assertMatch(found.message, message);
    assertMatch(found.advice ?? "", advice);
  }
});

Deno.test("the agent must ask the webhook", async () => {
  const { status, message, advice } = await checkWith({ asksWebhook: false });
  assertStrictEquals(status, "fail");
  assertMatch(message, /does not ask the webhook/);
  assertMatch(advice ?? "", /Security tab/);
});

Deno.test("an agent without platform settings does not ask", async () => {
  await using stub = startStubElevenLabs(Response.json({
    conversation_config: { agent: { first_message: GREETING } },
    platform_settings: null,
  }));
  assertMatch(
    (await checkAgent(stub.port)).message,
    /does not ask the webhook/,
  );
});

Deno.test("the organization's name must be said", async () => {
  const { status, message } = await checkWith({ firstMessage: "Hello" });
  assertStrictEquals(status, "fail");
  assertStrictEquals(
    message,
    "The first message does not say {{organization_name}}",
  );
});

Deno.test("a variable that we do not fill in would end every call", async () => {
  for (
    const settings of [
      { prompt: "You work for {{company}}." },
      { firstMessage: `${GREETING} {{company}}` },
      { firstMessage: `${GREETING} {{toString}}` },
    ]
  ) {
    const { status, message } = await checkWith(settings);
    assertStrictEquals(status, "fail");
    assertMatch(message, /mentions {{(company|toString)}}/);
  }
});

Deno.test("a configured first message counts, and the agent must allow it", async () => {
  const own = "{{agent_name}} of {{organization_name}} here";
  const allowed = { firstMessage: "Hello", allowsFirstMessage: true };
  assertStrictEquals((await checkWith(allowed, own)).status, "pass");
  assertStrictEquals((await checkWith(allowed, "Hello")).status, "fail");
  const { status, message } = await checkWith({}, own);
  assertStrictEquals(status, "fail");
  assertMatch(message, /drops ELEVENLABS_FIRST_MESSAGE/);
});

Deno.test("one check names all problems", async () => {
  const { message, advice } = await checkWith({
    asksWebhook: false,
    firstMessage: "{{company}}",
  });
  assertStrictEquals(message.split("; ").length, 3);
  assertStrictEquals((advice ?? "").split("; ").length, 3);
});
