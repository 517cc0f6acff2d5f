import { z } from "zod";
import {
  type Environment,
  readConfiguration,
} from "../_shared/configuration.ts";
import { elevenLabsVariables } from "../_shared/elevenlabs/elevenlabs-configuration.ts";
import { secretKey, supabaseUrl } from "../_shared/supabase-configuration.ts";
import {
  missingTwilioCredential,
  type TwilioAccount,
  twilioAccountOf,
  twilioAccountVariables,
} from "../_shared/twilio/twilio-account.ts";
import { wakeUpSecret } from "../_shared/wake-up-secret.ts";

/** Everything that the function must be told. */
export interface Configuration {
  readonly supabaseUrl: string;
  readonly secretKey: string;
  readonly wakeUpSecret: string;
  readonly twilio: TwilioAccount;
  /** Null without an API key. */
  readonly elevenLabs:
    | { readonly baseUrl: string; readonly apiKey: string }
    | null;
}

const { ELEVENLABS_API_BASE_URL, ELEVENLABS_API_KEY } = elevenLabsVariables;

const schema = z.object({
  SUPABASE_URL: supabaseUrl,
  SUPABASE_SECRET_KEYS: secretKey,
  EDGE_FUNCTION_SECRET: wakeUpSecret,
  ...twilioAccountVariables,
  ELEVENLABS_API_BASE_URL,
  ELEVENLABS_API_KEY,
}).refine(
  (variables) => twilioAccountOf(variables) !== null,
  missingTwilioCredential,
).transform((variables): Configuration => {
  const twilio = twilioAccountOf(variables);
  if (twilio === null) return z.NEVER;
  return {
    supabaseUrl: variables.SUPABASE_URL,
    secretKey: variables.SUPABASE_SECRET_KEYS,
    wakeUpSecret: variables.EDGE_FUNCTION_SECRET,
    twilio,
    elevenLabs: variables.ELEVENLABS_API_KEY === undefined ? null : {
      baseUrl: variables.ELEVENLABS_API_BASE_URL,
      apiKey: variables.ELEVENLABS_API_KEY,
    },
  };
});

/** @throws {ConfigurationError} naming every variable that is missing or malformed */
export function readReleaseConfiguration(
  environment: Environment,
): Configuration {
  return readConfiguration(schema, environment);
}
