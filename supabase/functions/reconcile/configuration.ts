import { z } from "zod";
import {
  type Environment,
  readConfiguration,
} from "../_shared/configuration.ts";
import {
  type ReconciliationSetup,
  reconciliationSetupOf,
  reconciliationVariables,
} from "../_shared/reconciliation/reconciliation-setup.ts";
import { secretKey } from "../_shared/supabase-configuration.ts";
import {
  missingTwilioCredential,
  twilioAccountOf,
} from "../_shared/twilio/twilio-account.ts";
import { wakeUpSecret } from "../_shared/wake-up-secret.ts";

/** Everything that the function must be told. */
export interface Configuration {
  readonly supabaseUrl: string;
  readonly secretKey: string;
  readonly wakeUpSecret: string;
  readonly setup: ReconciliationSetup;
}

const schema = z.object({
  SUPABASE_SECRET_KEYS: secretKey,
  EDGE_FUNCTION_SECRET: wakeUpSecret,
  ...reconciliationVariables,
}).refine(
  (variables) => twilioAccountOf(variables) !== null,
  missingTwilioCredential,
).transform((variables): Configuration => {
  const setup = reconciliationSetupOf(variables);
  if (setup === null) return z.NEVER;
  return {
    supabaseUrl: variables.SUPABASE_URL,
    secretKey: variables.SUPABASE_SECRET_KEYS,
    wakeUpSecret: variables.EDGE_FUNCTION_SECRET,
    setup,
  };
});

/** @throws {ConfigurationError} naming every variable that is missing or malformed */
export function readReconcilingConfiguration(
  environment: Environment,
): Configuration {
  return readConfiguration(schema, environment);
}
