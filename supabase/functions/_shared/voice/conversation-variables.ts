import { z } from "zod";

/**
 * The variables that every conversation is given, inbound and outbound, by name, with what each is. ElevenLabs ends a
 * conversation whose agent mentions a variable that is missing
 * (https://elevenlabs.io/docs/eleven-agents/customization/personalization/dynamic-variables), so it is always all of them.
 */
export const conversationVariables = {
  agent_name: "the agent's name",
  organization_name: "whose number it is",
  organization_id: "its id here",
  organization_phone_number: "its number in E.164",
  caller_number: "the number at the other end, in E.164",
  call_direction: "inbound or outbound",
} as const;

/** A value for each variable: text that is never empty, as an empty one could be taken for a missing one. */
export type ConversationVariables = Readonly<
  Record<keyof typeof conversationVariables, string>
>;

/** What the agent says it calls from where nobody knows whose number it is: "Jack from our office". */
const NEUTRAL_NAME = "our office";
const UNKNOWN = "unknown";

/** What is known about a conversation. */
export interface ConversationFacts {
  readonly agentName: string;
  /** Null when the number is nobody's. */
  readonly organization: { readonly id: string; readonly name: string } | null;
  /** The number on our side, in E.164; null when it is not known. */
  readonly agentNumber: string | null;
  /** The number at the other end, in E.164; null when it is withheld. */
  readonly otherParty: string | null;
  readonly direction: "inbound" | "outbound";
}

/** The value of each variable. What is not known is `unknown`, except the name, which is spoken. */
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

/** The variable with the name that the agent introduces itself with. */
export const agentName = z.string().trim().default("Jack");
