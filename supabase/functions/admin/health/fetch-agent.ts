import { z } from "zod";
import {
  askElevenLabs,
  type ElevenLabsConnection,
} from "../../_shared/elevenlabs/ask-elevenlabs.ts";
import {
  type WebhookSettings,
  webhookSettingsSchema,
} from "../../_shared/elevenlabs/webhook-settings.ts";

/** An agent's settings, as far as a phone call depends on them. */
export interface AgentSettings {
  /** What it says first. */
  readonly firstMessage: string;
  /** What it is told about its work. */
  readonly prompt: string;
  /** Whether the webhook is asked when a call comes in. */
  readonly asksWebhook: boolean;
  /** Whether the webhook may replace the first message. */
  readonly allowsFirstMessage: boolean;
  /** Its own in place of the workspace's. */
  readonly webhooks: WebhookSettings;
}

const text = z.string().nullish().transform((value) => value ?? "");
const flag = z.boolean().nullish().transform((value) => value ?? false);

/** From https://elevenlabs.io/docs/api-reference/agents/get, where what is not set may be left out. */
const agentSchema = z.object({
  conversation_config: z.object({
    agent: z.object({
      first_message: text,
      prompt: z.object({ prompt: text }).nullish(),
    }),
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
  const { agent } = conversation_config;
  const overrides = platform_settings?.overrides;
  return {
    firstMessage: agent.first_message,
    prompt: agent.prompt?.prompt ?? "",
    asksWebhook:
      overrides?.enable_conversation_initiation_client_data_from_webhook ??
        false,
    allowsFirstMessage:
      overrides?.conversation_config_override?.agent?.first_message ?? false,
    webhooks: platform_settings?.workspace_overrides ??
      { conversationInit: null, postCall: null },
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
