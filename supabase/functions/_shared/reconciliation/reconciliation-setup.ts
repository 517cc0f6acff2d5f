import type { z } from "zod";
import { elevenLabsVariables } from "../elevenlabs/elevenlabs-configuration.ts";
import {
  publicFunctionsUrl,
  publicFunctionsUrlOf,
} from "../public-functions-url.ts";
import { supabaseUrl } from "../supabase-configuration.ts";
import {
  type TwilioAccount,
  twilioAccountOf,
  twilioAccountVariables,
} from "../twilio/twilio-account.ts";
import { voiceOptions } from "../voice-options.ts";
import type { Expectations } from "./expectations.ts";

/** What a reconciliation must be told, beside the database. */
export interface ReconciliationSetup {
  readonly twilio: TwilioAccount;
  /** Null without an API key. */
  readonly elevenLabs:
    | { readonly baseUrl: string; readonly apiKey: string }
    | null;
  readonly expectations: Expectations;
  /** Where the outside world calls the functions, without a slash at the end. */
  readonly functionsUrl: string;
}

/** The variables that say it. */
export const reconciliationVariables = {
  SUPABASE_URL: supabaseUrl,
  PUBLIC_FUNCTIONS_URL: publicFunctionsUrl,
  ...twilioAccountVariables,
  ...elevenLabsVariables,
};

type Variables = z.output<z.ZodObject<typeof reconciliationVariables>>;

/** What these variables say; null without a credential of Twilio's. */
export function reconciliationSetupOf(
  variables: Variables,
): ReconciliationSetup | null {
  const twilio = twilioAccountOf(variables);
  if (twilio === null) return null;
  const functionsUrl = publicFunctionsUrlOf(variables);
  const apiKey = variables.ELEVENLABS_API_KEY;
  const { voiceUrl } = voiceOptions(functionsUrl, twilio.apiBaseUrl);
  return {
    twilio,
    functionsUrl,
    elevenLabs: apiKey === undefined
      ? null
      : { baseUrl: variables.ELEVENLABS_API_BASE_URL, apiKey },
    expectations: {
      asksElevenLabs: apiKey !== undefined,
      agentId: variables.ELEVENLABS_AGENT_ID ?? null,
      voiceUrl: voiceUrl ?? null,
    },
  };
}
