import { z } from "zod";
import { word } from "../elevenlabs/elevenlabs-configuration.ts";
import { twilioSid } from "../twilio/twilio-account.ts";
import type { ImportSettings } from "./elevenlabs-import.ts";

/** The variables of an import through the API: it signs in to two services, and assigns the agent. */
export const importVariables = {
  ELEVENLABS_API_KEY: neededForImports(),
  ELEVENLABS_AGENT_ID: neededForImports(),
  TWILIO_ACCOUNT_SID: twilioSid("AC"),
  TWILIO_AUTH_TOKEN: neededForImports(),
};

function neededForImports() {
  return z.string({ error: 'is missing, and "ELEVENLABS_IMPORT" needs it' })
    .pipe(word);
}

/** The agent and the Twilio credential of these variables. */
export function importSettingsOf(
  variables: z.output<z.ZodObject<typeof importVariables>>,
): ImportSettings {
  return {
    agentId: variables.ELEVENLABS_AGENT_ID,
    twilio: {
      accountSid: variables.TWILIO_ACCOUNT_SID,
      authToken: variables.TWILIO_AUTH_TOKEN,
    },
  };
}
