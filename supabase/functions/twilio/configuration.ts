import { z } from "zod";
import {
  type AcceptedSecrets,
  acceptedSecrets,
} from "../_shared/configuration/accepted-secrets.ts";
import type { ApiKeys } from "../_shared/configuration/api-keys.ts";
import {
  type Environment,
  readConfiguration,
} from "../_shared/configuration/configuration.ts";
import {
  publicFunctionsUrl,
  publicFunctionsUrlOf,
  secretKeyVariables,
} from "../_shared/configuration/supabase-configuration.ts";

/** The function's configuration. */
export interface Configuration {
  readonly supabaseUrl: string;
  readonly secretKeys: ApiKeys;
  /** The tokens that sign Twilio's requests. */
  readonly authTokens: AcceptedSecrets;
  /** The functions' public URL, without a slash at the end. */
  readonly functionsUrl: string;
}

const schema = z.object({
  ...secretKeyVariables,
  TWILIO_AUTH_TOKEN: z.string({
    error: "is missing: Twilio signs its requests with it, and with no API key",
  }).trim(),
  TWILIO_AUTH_TOKEN_PREVIOUS: z.string().trim().optional(),
  PUBLIC_FUNCTIONS_URL: publicFunctionsUrl,
}).transform((variables): Configuration => ({
  supabaseUrl: variables.SUPABASE_URL,
  secretKeys: variables.SUPABASE_SECRET_KEYS,
  authTokens: acceptedSecrets(
    variables.TWILIO_AUTH_TOKEN,
    variables.TWILIO_AUTH_TOKEN_PREVIOUS,
  ),
  functionsUrl: publicFunctionsUrlOf(variables),
}));

/** @throws {ConfigurationError} naming every variable that is missing or malformed */
export function readVoiceConfiguration(
  environment: Environment,
): Configuration {
  return readConfiguration(schema, environment);
}
