import { z } from "zod";

/**
 * The variables of every conversation, inbound and outbound, by name, each with its meaning. ElevenLabs ends a
 * conversation whose agent mentions a missing variable
 * (https://elevenlabs.io/docs/eleven-agents/customization/personalization/dynamic-variables), so every conversation
 * gets all of them.
 */
export const conversationVariables = {
  agent_name: "the agent's name",
  organization_name: "whose number it is",
  organization_id: "its id here",
  organization_phone_number: "its number in E.164",
  caller_number: "the number at the other end, in E.164",
  call_direction: "inbound or outbound",
} as const;

/** A value for each variable: text that is never empty, because ElevenLabs might treat an empty one as missing. */
export type ConversationVariables = Readonly<
  Record<keyof typeof conversationVariables, string>
>;

/** The agent's organization when the number belongs to none: "Jack from our office". */
const NEUTRAL_NAME = "our office";
const UNKNOWN = "unknown";

/** The facts about a conversation. */
export interface ConversationFacts {
  readonly agentName: string;
  /** Null when the number belongs to no organization. */
  readonly organization: { readonly id: string; readonly name: string } | null;
  /** The number on our side, in E.164; null when it is not known. */
  readonly agentNumber: string | null;
  /** The number at the other end, in E.164; null when it is withheld. */
  readonly otherParty: string | null;
  readonly direction: "inbound" | "outbound";
}

/** The value of each variable. An unknown value is `unknown`, except the name, because the agent says it. */
export function describeConversation(
  { agentName, organization, agentNumber, otherParty, direction }:
    ConversationFacts,
): ConversationVariables {
  return {
    agent_name: agentName,
    organization_name: organization?.name ?? NEUTRAL_NAME,
    organization_id: organization?.id ?? UNKNOWN,
    organization_phone_number: agentNumber ?? UNKNOWN,
    caller_number: otherParty ?? UNKNOWN,
    call_direction: direction,
  };
}

/** The environment variable with the agent's name. */
export const agentName = z.string().trim().default("Jack");
