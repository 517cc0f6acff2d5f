import type { DynamicVariables } from "../state/schemas.ts";

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
