import type { ElevenLabsConnection } from "../../_shared/elevenlabs/ask-elevenlabs.ts";
import { ElevenLabsError } from "../../_shared/elevenlabs/elevenlabs-error.ts";
import {
  type ConversationInitWebhook,
  fetchWebhookSettings,
  type PostCallChoice,
  type WebhookSettings,
} from "../../_shared/elevenlabs/webhook-settings.ts";
import { fetchAgent } from "./fetch-agent.ts";

/** What counts for the calls at our numbers, and who has chosen it. */
export interface Chosen<Webhook> {
  readonly webhook: Webhook;
  readonly by: "agent" | "workspace";
}

/** Null where neither the agent nor the workspace has chosen. */
export interface ChosenWebhooks {
  readonly conversationInit: Chosen<ConversationInitWebhook> | null;
  readonly postCall: Chosen<PostCallChoice> | null;
}

const NOTHING: WebhookSettings = { conversationInit: null, postCall: null };

/**
 * The webhooks that count: the agent's own before the workspace's.
 *
 * @param agentId null where any agent may answer: then the workspace's count
 * @throws {ElevenLabsError}
 */
export async function findWebhooks(
  connection: ElevenLabsConnection,
  agentId: string | null,
): Promise<ChosenWebhooks> {
  const own = agentId === null ? NOTHING : await fetchOwn(connection, agentId);
  const common = await fetchWebhookSettings(connection);
  return {
    conversationInit: choose(own.conversationInit, common.conversationInit),
    postCall: choose(own.postCall, common.postCall),
  };
}

/** Of an agent that is not there, which is another check's concern, nothing. */
async function fetchOwn(
  connection: ElevenLabsConnection,
  agentId: string,
): Promise<WebhookSettings> {
  try {
    return (await fetchAgent(connection, agentId)).webhooks;
  } catch (error) {
    if (error instanceof ElevenLabsError && error.kind === "not-found") {
      return NOTHING;
    }
    throw error;
  }
}

function choose<Webhook>(
  own: Webhook | null,
  common: Webhook | null,
): Chosen<Webhook> | null {
  if (own !== null) return { webhook: own, by: "agent" };
  return common === null ? null : { webhook: common, by: "workspace" };
}
