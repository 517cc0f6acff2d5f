import { z } from "zod";
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
  readonly secretKey: string;
  readonly wakeUpSecret: string;
}

/** The variables of every woken function. */
export const wokenVariables = {
  ...secretKeyVariables,
  EDGE_FUNCTION_SECRET: wakeUpSecret,
};

/** Reads the configuration from these variables. */
export function wokenConfigurationOf(
  variables: z.output<z.ZodObject<typeof wokenVariables>>,
): WokenConfiguration {
  return {
    supabaseUrl: variables.SUPABASE_URL,
    secretKey: variables.SUPABASE_SECRET_KEYS,
    wakeUpSecret: variables.EDGE_FUNCTION_SECRET,
  };
}
