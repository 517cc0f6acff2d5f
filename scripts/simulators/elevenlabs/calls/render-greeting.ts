import type { DynamicVariables } from "../state/schemas.ts";

/**
 * An agent's first message with its variables put in. ElevenLabs ends a conversation whose variable is missing
 * (https://elevenlabs.io/docs/eleven-agents/customization/personalization/dynamic-variables): an Error that names it.
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
