import {
  assertEquals,
  assertStrictEquals,
  assertThrows,
} from "../_shared/std/assert.ts";
import type { ServerDataApi } from "./call-database.ts";
import { ConfigurationError } from "../_shared/configuration/configuration.ts";
import {
  readConversationInitConfiguration,
  readPostCallConfiguration,
} from "./configuration.ts";

const platform = {
  SUPABASE_URL: "http://127.0.0.1:54321",
  SUPABASE_SECRET_KEYS: '{"default": "sb_secret_x"}',
};
const dataApi: ServerDataApi = {
  url: "http://127.0.0.1:54321",
  secretKeys: ["sb_secret_x"],
};

Deno.test("by default Jack answers with the agent's own first message", () => {
  const environment = { ...platform, ELEVENLABS_WEBHOOK_SECRET: "s3cret\n" };
  assertEquals(readConversationInitConfiguration(environment), {
    dataApi,
    secrets: ["s3cret"],
    agentName: "Jack",
    firstMessage: null,
  });
  const told = readConversationInitConfiguration({
    ...environment,
    AGENT_NAME: "Jill",
    ELEVENLABS_FIRST_MESSAGE: "This is {{agent_name}}.",
  });
  assertStrictEquals(told.agentName, "Jill");
  assertStrictEquals(told.firstMessage, "This is {{agent_name}}.");
});

Deno.test("the call log needs a secret of its own", () => {
  const environment = { ...platform, ELEVENLABS_POST_CALL_SECRET: "wsec_1" };
  const configuration = readPostCallConfiguration(environment);
  assertEquals(configuration, { dataApi, secrets: ["wsec_1"] });
});

Deno.test("the secret before the present one is accepted, too", () => {
  const { secrets } = readConversationInitConfiguration({
    ...platform,
    ELEVENLABS_WEBHOOK_SECRET: "new",
    ELEVENLABS_WEBHOOK_SECRET_PREVIOUS: "old\n",
  });
  assertEquals(secrets, ["new", "old"]);
  const postCall = readPostCallConfiguration({
    ...platform,
    ELEVENLABS_POST_CALL_SECRET: "wsec_2",
    ELEVENLABS_POST_CALL_SECRET_PREVIOUS: "wsec_1",
  });
  assertEquals(postCall.secrets, ["wsec_2", "wsec_1"]);
});

Deno.test("a missing secret is named", () => {
  for (
    const [read, secret] of [
      [readConversationInitConfiguration, "ELEVENLABS_WEBHOOK_SECRET"],
      [readPostCallConfiguration, "ELEVENLABS_POST_CALL_SECRET"],
    ] as const
  ) {
    const { message } = assertThrows(() => read(platform), ConfigurationError);
    assertStrictEquals(message, `Environment variable "${secret}" is missing`);
  }
});
