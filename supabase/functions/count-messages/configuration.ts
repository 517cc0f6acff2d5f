import { z } from "zod";
import {
  type Environment,
  readConfiguration,
} from "../_shared/configuration.ts";
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
}

const schema = z.object({
  SUPABASE_URL: supabaseUrl,
  SUPABASE_SECRET_KEYS: secretKey,
  EDGE_FUNCTION_SECRET: wakeUpSecret,
  ...twilioAccountVariables,
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
  };
});

/** @throws {ConfigurationError} naming every variable that is missing or malformed */
export function readCountingConfiguration(
  environment: Environment,
): Configuration {
  return readConfiguration(schema, environment);
}
