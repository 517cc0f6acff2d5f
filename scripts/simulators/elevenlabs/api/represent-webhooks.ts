import type { HeaderValue, PostCall, Webhooks } from "../state/webhooks.ts";

/** The settings of a workspace, from https://elevenlabs.io/docs/api-reference/workspace/get */
export function representSettings(webhooks: Webhooks) {
  return {
    ...representChoice(webhooks),
    can_use_mcp_servers: false,
    rag_retention_period_days: 10,
    conversation_embedding_retention_days: null,
    default_livekit_stack: "standard",
  };
}

/**
 * Which webhooks were chosen, in the settings of a workspace, or in the `workspace_overrides` of an agent, where public
 * answers have null for what the workspace decides.
 */
export function representChoice({ conversationInit, postCall }: Webhooks) {
  return {
    conversation_initiation_client_data_webhook: conversationInit && {
      url: conversationInit.url,
      request_headers: Object.fromEntries(
        Object.entries(conversationInit.headers)
          .map(([name, value]) => [name, representHeader(value)]),
      ),
    },
    webhooks: {
      post_call_webhook_id: postCall?.webhookId ?? null,
      events: postCall?.events ?? ["transcript"],
      transcript_format: postCall?.transcriptFormat ?? "json",
      send_audio: false,
    },
  };
}

/** A webhook in the list, from WorkspaceWebhookResponseModel of ElevenLabs's SDK 2.73.0: without its secret, and without usages. */
export function representWebhook(webhook: PostCall) {
  return {
    name: "Finished calls",
    webhook_id: webhook.webhookId,
    webhook_url: webhook.url,
    is_disabled: webhook.isDisabled,
    is_auto_disabled: webhook.isAutoDisabled,
    created_at_unix: webhook.createdAtUnix,
    auth_type: webhook.authType,
    usage: null,
    events: null,
    most_recent_failure_error_code: webhook.lastFailure?.status ?? null,
    most_recent_failure_timestamp: webhook.lastFailure?.atUnix ?? null,
  };
}

function representHeader(value: HeaderValue) {
  return typeof value === "string" ? value : { secret_id: value.secretId };
}
