import {
  type ConversationFacts,
  type ConversationVariables,
  describeConversation,
} from "./conversation-variables.ts";

/**
 * What a conversation begins with, in ElevenLabs' fields
 * (https://elevenlabs.io/docs/eleven-agents/customization/personalization/overrides). Only here, so that a call is told
 * the same whoever asks: ElevenLabs' webhook, or we when we register it.
 */
export interface InitiationData {
  readonly dynamic_variables: ConversationVariables;
  readonly conversation_config_override?: {
    readonly agent: { readonly first_message: string };
  };
}

/**
 * Composes what a conversation begins with.
 *
 * @param firstMessage takes the place of the agent's own first message to callers; null keeps the agent's
 */
export function composeInitiationData(
  facts: ConversationFacts,
  firstMessage: string | null,
): InitiationData {
  return {
    dynamic_variables: describeConversation(facts),
    // It greets callers: whoever we call hears the agent's own.
    ...(firstMessage !== null && facts.direction === "inbound" && {
      conversation_config_override: { agent: { first_message: firstMessage } },
    }),
  };
}
