import { z } from "zod";
import {
  type Agent,
  type DynamicVariables,
  dynamicVariablesSchema,
} from "../state/schemas.ts";

/** What a conversation begins with, as a webhook answers it or a request has it. */
export const initiationDataSchema = z.object({
  dynamic_variables: dynamicVariablesSchema.default({}),
  conversation_config_override: z.object({
    agent: z.object({ first_message: z.string().optional() }).optional(),
  }).optional(),
});

/** The first message of a conversation that begins with this: another one only where the agent allows it. */
export function chooseFirstMessage(
  agent: Agent,
  data: z.output<typeof initiationDataSchema> | null,
): string {
  const override = data?.conversation_config_override?.agent?.first_message;
  return agent.allowsFirstMessage && override !== undefined
    ? override
    : agent.firstMessage;
}

/**
 * Puts the variables into an agent's first message. Throws an Error that names a missing variable: ElevenLabs ends such
 * a conversation (https://elevenlabs.io/docs/eleven-agents/customization/personalization/dynamic-variables).
 */
export function renderGreeting(
  firstMessage: string,
  variables: DynamicVariables,
): string {
  return firstMessage.replace(/\{\{\s*(\w+)\s*\}\}/g, (_, name: string) => {
    const value = variables[name];
    if (value === undefined || value === null) {
      throw new Error(`The conversation has no variable "${name}"`);
    }
    return String(value);
  });
}
