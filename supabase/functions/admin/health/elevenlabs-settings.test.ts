import { assertEquals, assertStrictEquals } from "../../_shared/std/assert.ts";
import { startStubElevenLabs } from "../../_shared/elevenlabs/testing/stub-elevenlabs.ts";
import { fetchWebhookSettings, listWebhooks } from "./elevenlabs-settings.ts";

async function read(answer: unknown) {
  await using stub = startStubElevenLabs(Response.json(answer));
  const settings = await fetchWebhookSettings(stub.connection);
  assertStrictEquals(stub.received[0]?.line, "GET /v1/convai/settings");
  return settings;
}

Deno.test("settings are read as documented, without secrets", async () => {
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
    postCallId: "webhook_1",
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
  Deno.test(`settings with ${what} have no webhook`, async () => {
    const nothing = { conversationInit: null, postCallId: null };
    assertEquals(await read(answer), nothing);
  });
}

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
    isOff: true,
  }]);
  assertStrictEquals(stub.received[0]?.line, "GET /v1/workspace/webhooks");
});
