import { z } from "zod";
import {
  type Environment,
  readConfiguration,
} from "../_shared/configuration/configuration.ts";
import {
  type ElevenLabsAccount,
  elevenLabsAccountOf,
  elevenLabsVariables,
} from "../_shared/elevenlabs/elevenlabs-configuration.ts";
import {
  publicFunctionsUrl,
  publicFunctionsUrlOf,
} from "../_shared/configuration/supabase-configuration.ts";
import {
  type TwilioAccount,
  twilioAccountOf,
  twilioAccountVariables,
  twilioCredential,
} from "../_shared/twilio/twilio-account.ts";
import { voiceOptions } from "../_shared/voice/voice-options.ts";
import {
  type WokenConfiguration,
  wokenConfigurationOf,
  wokenVariables,
} from "../_shared/configuration/woken-configuration.ts";

/** The expectations in the functions' environment, which the database does not know. */
export interface Expectations {
  /** Whether ElevenLabs' list is read: without an API key there are no findings about ids and agents. */
  readonly asksElevenLabs: boolean;
  /** The agent that must answer; null when any will do. */
  readonly agentId: string | null;
  /**
   * The URL that Twilio asks until a number is imported; null where Twilio cannot reach us: then no URL is expected.
   */
  readonly voiceUrl: string | null;
}

/** The function's configuration. */
export interface Configuration extends WokenConfiguration {
  readonly twilio: TwilioAccount;
  /** Null without an API key. */
  readonly elevenLabs: ElevenLabsAccount | null;
  readonly expectations: Expectations;
}

const schema = z.object({
  ...wokenVariables,
  PUBLIC_FUNCTIONS_URL: publicFunctionsUrl,
  ...twilioAccountVariables,
  ...elevenLabsVariables,
}).check(twilioCredential).transform((variables): Configuration => {
  const twilio = twilioAccountOf(variables);
  const elevenLabs = elevenLabsAccountOf(variables);
  const { voiceUrl } = voiceOptions(
    publicFunctionsUrlOf(variables),
    twilio.apiBaseUrl,
  );
  return {
    ...wokenConfigurationOf(variables),
    twilio,
    elevenLabs,
    expectations: {
      asksElevenLabs: elevenLabs !== null,
      agentId: variables.ELEVENLABS_AGENT_ID ?? null,
      voiceUrl: voiceUrl ?? null,
    },
  };
});

/** @throws {ConfigurationError} naming every variable that is missing or malformed */
export function readReconcilingConfiguration(
  environment: Environment,
): Configuration {
  return readConfiguration(schema, environment);
}
