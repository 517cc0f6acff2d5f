import { z } from "zod";
import { askElevenLabs, type ElevenLabsConnection } from "./ask-elevenlabs.ts";

/** Asked who is called when a call comes in. */
export interface ConversationInitWebhook {
  readonly url: string;
  /** By their names in lower case; null for a stored secret, which nobody can read back. */
  readonly headers: ReadonlyMap<string, string | null>;
}

/** The choice of a webhook that is told of finished calls. */
export interface PostCallChoice {
  readonly webhookId: string;
  /** What it is told, such as `transcript`. */
  readonly events: readonly string[];
  readonly transcriptFormat: string;
}

/** The webhooks that a workspace has chosen, or an agent in place of its workspace; null where nothing is chosen. */
export interface WebhookSettings {
  readonly conversationInit: ConversationInitWebhook | null;
  readonly postCall: PostCallChoice | null;
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
 * https://elevenlabs.io/docs/api-reference/agents/get, where null leaves it to the workspace.
 */
export const webhookSettingsSchema = z.object({
  conversation_initiation_client_data_webhook: conversationInitSchema.nullish(),
  webhooks: z.object({
    post_call_webhook_id: z.string().nullish(),
    events: z.array(z.string()).nullish(),
    transcript_format: z.string().nullish(),
  }).nullish(),
}).transform((settings): WebhookSettings => {
  const { post_call_webhook_id, events, transcript_format } =
    settings.webhooks ?? {};
  return {
    conversationInit: settings.conversation_initiation_client_data_webhook ??
      null,
    postCall: post_call_webhook_id
      ? {
        webhookId: post_call_webhook_id,
        // What ElevenLabs does where neither is chosen.
        events: events ?? ["transcript"],
        transcriptFormat: transcript_format ?? "json",
      }
      : null,
  };
});

/**
 * What the workspace has chosen for all its agents.
 *
 * @throws {ElevenLabsError}
 */
export function fetchWebhookSettings(
  connection: ElevenLabsConnection,
): Promise<WebhookSettings> {
  const request = { method: "GET", path: "/v1/convai/settings" } as const;
  return askElevenLabs(connection, request, webhookSettingsSchema);
}
