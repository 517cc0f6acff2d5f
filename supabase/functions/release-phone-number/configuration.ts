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
  type TwilioAccount,
  twilioAccountOf,
  twilioAccountVariables,
  twilioCredential,
} from "../_shared/twilio/twilio-account.ts";
import {
  type WokenConfiguration,
  wokenConfigurationOf,
  wokenVariables,
} from "../_shared/configuration/woken-configuration.ts";

/** The function's configuration. */
export interface Configuration extends WokenConfiguration {
  readonly twilio: TwilioAccount;
  /** Null without an API key. */
  readonly elevenLabs: ElevenLabsAccount | null;
}

const { ELEVENLABS_API_BASE_URL, ELEVENLABS_API_KEY } = elevenLabsVariables;

const schema = z.object({
  ...wokenVariables,
  ...twilioAccountVariables,
  ELEVENLABS_API_BASE_URL,
  ELEVENLABS_API_KEY,
}).check(twilioCredential).transform((variables): Configuration => ({
  ...wokenConfigurationOf(variables),
  twilio: twilioAccountOf(variables),
  elevenLabs: elevenLabsAccountOf(variables),
}));

/** @throws {ConfigurationError} naming every variable that is missing or malformed */
export function readReleaseConfiguration(
  environment: Environment,
): Configuration {
  return readConfiguration(schema, environment);
}
