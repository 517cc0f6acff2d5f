import type { z } from "zod";
import {
  type ElevenLabsAccount,
  elevenLabsAccountOf,
  elevenLabsVariables,
} from "../elevenlabs/elevenlabs-configuration.ts";
import {
  publicFunctionsUrl,
  publicFunctionsUrlOf,
} from "../public-functions-url.ts";
import { supabaseUrl } from "../supabase-configuration.ts";
import {
  type TwilioAccount,
  twilioAccountVariables,
} from "../twilio/twilio-account.ts";
import { voiceOptions } from "../voice-options.ts";
import type { Expectations } from "./expectations.ts";

/** What a reconciliation must be told, beside the database. */
export interface ReconciliationSetup {
  readonly twilio: TwilioAccount;
  /** Null without an API key. */
  readonly elevenLabs: ElevenLabsAccount | null;
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

/** What these variables say of the numbers of this account. */
export function reconciliationSetupOf(
  variables: Omit<Variables, keyof typeof twilioAccountVariables>,
  twilio: TwilioAccount,
): ReconciliationSetup {
  const functionsUrl = publicFunctionsUrlOf(variables);
  const elevenLabs = elevenLabsAccountOf(variables);
  const { voiceUrl } = voiceOptions(functionsUrl, twilio.apiBaseUrl);
  return {
    twilio,
    functionsUrl,
    elevenLabs,
    expectations: {
      asksElevenLabs: elevenLabs !== null,
      agentId: variables.ELEVENLABS_AGENT_ID ?? null,
      voiceUrl: voiceUrl ?? null,
    },
  };
}
