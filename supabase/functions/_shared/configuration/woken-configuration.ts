import { z } from "zod";
import { type AcceptedSecrets, acceptedSecrets } from "./accepted-secrets.ts";
import type { ApiKeys } from "./api-keys.ts";
import { required } from "./configuration.ts";
import { secretKeyVariables } from "./supabase-configuration.ts";

/** With padding: the database cannot decode base64 without it. */
const WAKE_UP_SECRET =
  /^whsec_(?=[A-Za-z0-9+/]{32})(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** The key that signs wake-ups, as Standard Webhooks writes keys. */
export const wakeUpSecret: z.ZodString = required().regex(WAKE_UP_SECRET, {
  error: 'must be "whsec_" and at least 24 bytes in base64',
});

/** The configuration of every woken function. */
export interface WokenConfiguration {
  readonly supabaseUrl: string;
  readonly secretKeys: ApiKeys;
  readonly wakeUpSecrets: AcceptedSecrets;
}

/** The variables whose secrets sign wake-ups. */
export const wakeUpVariables = {
  EDGE_FUNCTION_SECRET: wakeUpSecret,
  EDGE_FUNCTION_SECRET_PREVIOUS: wakeUpSecret.optional(),
};

/** The secrets that sign wake-ups, from these variables. */
export function wakeUpSecretsOf(
  variables: z.output<z.ZodObject<typeof wakeUpVariables>>,
): AcceptedSecrets {
  return acceptedSecrets(
    variables.EDGE_FUNCTION_SECRET,
    variables.EDGE_FUNCTION_SECRET_PREVIOUS,
  );
}

/** The variables of every woken function. */
export const wokenVariables = { ...secretKeyVariables, ...wakeUpVariables };

/** Reads the configuration from these variables. */
export function wokenConfigurationOf(
  variables: z.output<z.ZodObject<typeof wokenVariables>>,
): WokenConfiguration {
  return {
    supabaseUrl: variables.SUPABASE_URL,
    secretKeys: variables.SUPABASE_SECRET_KEYS,
    wakeUpSecrets: wakeUpSecretsOf(variables),
  };
}
