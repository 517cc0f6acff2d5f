import { z } from "zod";
import { readEntries } from "../../_shared/http/read-entries.ts";
import {
  askElevenLabs,
  type ElevenLabsConnection,
} from "../../_shared/elevenlabs/ask-elevenlabs.ts";

/** The webhook that ElevenLabs asks about an incoming call. */
interface ConversationInitWebhook {
  readonly url: string;
  /** By their names in lower case; null for a stored secret, which no API shows. */
  readonly headers: ReadonlyMap<string, string | null>;
}

/** The webhooks of a workspace, or of an agent in place of its workspace; null where none is set. */
export interface WebhookSettings {
  readonly conversationInit: ConversationInitWebhook | null;
  /** The id of the webhook that gets finished calls. */
  readonly postCallId: string | null;
}

/** The settings of an agent that matter for a phone call. */
export interface AgentSettings {
  /** The agent's first message. */
  readonly firstMessage: string;
  /** The agent's system prompt. */
  readonly prompt: string;
  /** The audio formats that the agent takes and gives; null where ElevenLabs does not say. */
  readonly audio: {
    readonly input: string | null;
    readonly output: string | null;
  };
  /** Whether the agent asks the webhook about an incoming call. */
  readonly asksWebhook: boolean;
  /** Whether the webhook may replace the first message. */
  readonly allowsFirstMessage: boolean;
  /** The agent's own webhooks, in place of the workspace's. */
  readonly webhooks: WebhookSettings;
}

/** One of the workspace's webhooks. */
interface WorkspaceWebhook {
  readonly id: string;
  readonly url: string;
  /** Switched off by hand, or by ElevenLabs after too many failures. */
  readonly isOff: boolean;
}

const conversationInitSchema = z.object({
  url: z.string(),
  // A text, or a reference to a stored secret.
  request_headers: z.record(z.string(), z.unknown()),
}).transform(({ url, request_headers }): ConversationInitWebhook => ({
  url,
  headers: new Map(
    Object.entries(request_headers).map(([name, value]) => [
      name.toLowerCase(),
      typeof value === "string" ? value : null,
    ]),
  ),
}));

/**
 * From https://elevenlabs.io/docs/api-reference/workspace/get, and the `workspace_overrides` of
 * https://elevenlabs.io/docs/api-reference/agents/get, where null means the workspace's webhook.
 */
const webhookSettingsSchema = z.object({
  conversation_initiation_client_data_webhook: conversationInitSchema.nullish(),
  webhooks: z.object({ post_call_webhook_id: z.string().nullish() }).nullish(),
}).transform((settings): WebhookSettings => ({
  conversationInit: settings.conversation_initiation_client_data_webhook ??
    null,
  postCallId: settings.webhooks?.post_call_webhook_id || null,
}));

/** The workspace's webhooks for all its agents. @throws {ElevenLabsError} */
export function fetchWebhookSettings(
  connection: ElevenLabsConnection,
): Promise<WebhookSettings> {
  const request = { method: "GET", path: "/v1/convai/settings" } as const;
  return askElevenLabs(connection, request, webhookSettingsSchema);
}

const text = z.string().nullish().transform((value) => value ?? "");
const flag = z.boolean().nullish().transform((value) => value ?? false);

/** From https://elevenlabs.io/docs/api-reference/agents/get, where an answer may leave unset fields out. */
const agentSchema = z.object({
  conversation_config: z.object({
    agent: z.object({
      first_message: text,
      prompt: z.object({ prompt: text }).nullish(),
    }).nullish(),
    asr: z.object({ user_input_audio_format: z.string().nullish() }).nullish(),
    tts: z.object({ agent_output_audio_format: z.string().nullish() })
      .nullish(),
  }),
  platform_settings: z.object({
    overrides: z.object({
      enable_conversation_initiation_client_data_from_webhook: flag,
      conversation_config_override: z.object({
        agent: z.object({ first_message: flag }).nullish(),
      }).nullish(),
    }).nullish(),
    workspace_overrides: webhookSettingsSchema.nullish(),
  }).nullish(),
}).transform(({ conversation_config, platform_settings }): AgentSettings => {
  const { agent, asr, tts } = conversation_config;
  const overrides = platform_settings?.overrides;
  return {
    firstMessage: agent?.first_message ?? "",
    prompt: agent?.prompt?.prompt ?? "",
    audio: {
      input: asr?.user_input_audio_format ?? null,
      output: tts?.agent_output_audio_format ?? null,
    },
    asksWebhook:
      overrides?.enable_conversation_initiation_client_data_from_webhook ??
        false,
    allowsFirstMessage:
      overrides?.conversation_config_override?.agent?.first_message ?? false,
    webhooks: platform_settings?.workspace_overrides ??
      { conversationInit: null, postCallId: null },
  };
});

/** @throws {ElevenLabsError} */
export function fetchAgent(
  connection: ElevenLabsConnection,
  agentId: string,
): Promise<AgentSettings> {
  const path = `/v1/convai/agents/${encodeURIComponent(agentId)}`;
  return askElevenLabs(connection, { method: "GET", path }, agentSchema);
}

/** From https://elevenlabs.io/docs/api-reference/webhooks/list, which has no pages. */
const listSchema = z.object({ webhooks: z.array(z.unknown()) })
  .transform(({ webhooks }) => readEntries(webhooks, webhookSchema).entries);

const webhookSchema = z.object({
  webhook_id: z.string(),
  webhook_url: z.string(),
  is_disabled: flag,
  is_auto_disabled: flag,
}).transform((webhook): WorkspaceWebhook => ({
  id: webhook.webhook_id,
  url: webhook.webhook_url,
  isOff: webhook.is_disabled || webhook.is_auto_disabled,
}));

/** The workspace's webhooks, which only its administrators may read. @throws {ElevenLabsError} */
export function listWebhooks(
  connection: ElevenLabsConnection,
): Promise<readonly WorkspaceWebhook[]> {
  const request = { method: "GET", path: "/v1/workspace/webhooks" } as const;
  return askElevenLabs(connection, request, listSchema);
}
