import type { Agent } from "../state/schemas.ts";
import type { HeaderValue, PostCall, Webhooks } from "../state/webhooks.ts";
import type { Workspace } from "../state/workspace.ts";
import { representPhoneNumber } from "./phone-numbers.ts";

const accessInfo = {
  is_creator: true,
  creator_name: "Local workspace",
  creator_email: "workspace@example.com",
  role: "admin",
};

/** An agent in a list. Source of the fields: AgentSummaryResponseModel of ElevenLabs's SDK 2.73.0. */
export function summarizeAgent(agent: Agent) {
  return {
    agent_id: agent.agentId,
    name: agent.name,
    // One of the voices that ElevenLabs's own examples name.
    voice_id: "JBFqnCBsd6RMkjVDRZzb",
    tags: [],
    created_at_unix_secs: createdAt(agent),
    access_info: accessInfo,
    last_call_time_unix_secs: null,
    archived: false,
  };
}

/** A single agent: the fields of GetAgentResponseModel of ElevenLabs's SDK 2.73.0 that matter to phone calls. */
export function representAgent(agent: Agent, workspace: Workspace) {
  return {
    agent_id: agent.agentId,
    name: agent.name,
    conversation_config: {
      agent: { first_message: agent.firstMessage, language: "en" },
      asr: { user_input_audio_format: agent.inputFormat },
      tts: { agent_output_audio_format: agent.outputFormat },
    },
    metadata: {
      created_at_unix_secs: createdAt(agent),
      updated_at_unix_secs: createdAt(agent),
    },
    platform_settings: {
      overrides: {
        conversation_config_override: {
          agent: {
            first_message: agent.allowsFirstMessage,
            language: false,
            prompt: { prompt: false },
          },
          tts: { voice_id: false },
        },
        custom_llm_extra_body: false,
        enable_conversation_initiation_client_data_from_webhook:
          agent.asksWebhook,
      },
      workspace_overrides: representChoice(agent.webhooks),
      archived: false,
    },
    phone_numbers: workspace.numbers
      .filter(({ agentId }) => agentId === agent.agentId)
      .map((number) => representPhoneNumber(number, workspace)),
    access_info: accessInfo,
    tags: [],
  };
}

function createdAt(agent: Agent): number {
  return Math.floor(Date.parse(agent.createdAt) / 1000);
}

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
 * The webhooks in the settings of a workspace, or in the `workspace_overrides` of an agent, where public answers have
 * null when the workspace's webhook applies.
 */
function representChoice({ conversationInit, postCall }: Webhooks) {
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
