import { assertEquals, assertStrictEquals } from "../std/assert.ts";
import { listWebhooks } from "./list-webhooks.ts";
import { startStubElevenLabs } from "./testing/stub-elevenlabs.ts";
import { fetchWebhookSettings } from "./webhook-settings.ts";

async function read(answer: unknown) {
  await using stub = startStubElevenLabs(Response.json(answer));
  const settings = await fetchWebhookSettings(stub.connection);
  assertStrictEquals(stub.received[0]?.line, "GET /v1/convai/settings");
  return settings;
}

Deno.test("settings are read as documented, and what is secret stays out", async () => {
  const settings = await read({
    conversation_initiation_client_data_webhook: {
      url: "https://example.com/webhook",
      request_headers: {
        "X-Webhook-Secret": { secret_id: "sec_1" },
        "X-Plain": "plain",
      },
    },
    webhooks: {
      post_call_webhook_id: "webhook_1",
      events: ["transcript", "audio"],
      transcript_format: "opentelemetry",
      send_audio: true,
    },
    can_use_mcp_servers: false,
  });
  assertEquals(settings, {
    conversationInit: {
      url: "https://example.com/webhook",
      headers: new Map([["x-webhook-secret", null], ["x-plain", "plain"]]),
    },
    postCall: {
      webhookId: "webhook_1",
      events: ["transcript", "audio"],
      transcriptFormat: "opentelemetry",
    },
  });
});

for (
  const [what, answer] of [
    ["nothing", {}],
    ["nulls", {
      conversation_initiation_client_data_webhook: null,
      webhooks: null,
    }],
    ["no webhook for events", {
      webhooks: { post_call_webhook_id: null, events: ["transcript"] },
    }],
  ] as const
) {
  Deno.test(`settings with ${what} choose nothing`, async () => {
    const nothing = { conversationInit: null, postCall: null };
    assertEquals(await read(answer), nothing);
  });
}

Deno.test("a webhook without events and format is told of transcripts in JSON", async () => {
  const { postCall } = await read({ webhooks: { post_call_webhook_id: "1" } });
  assertEquals([postCall?.events, postCall?.transcriptFormat], [
    ["transcript"],
    "json",
  ]);
});

Deno.test("the list is read as documented", async () => {
  await using stub = startStubElevenLabs(Response.json({
    webhooks: [{
      name: "My Callback Webhook",
      webhook_id: "webhook_1",
      webhook_url: "https://example.com/callback",
      is_disabled: false,
      is_auto_disabled: true,
      created_at_unix: 123456789,
      auth_type: "hmac",
      usage: [{ usage_type: "ConvAI Settings" }],
      most_recent_failure_error_code: 404,
      most_recent_failure_timestamp: 123456799,
    }],
  }));
  assertEquals(await listWebhooks(stub.connection), [{
    id: "webhook_1",
    url: "https://example.com/callback",
    authType: "hmac",
    isDisabled: false,
    isAutoDisabled: true,
    lastFailure: 404,
  }]);
  assertStrictEquals(stub.received[0]?.line, "GET /v1/workspace/webhooks");
});
