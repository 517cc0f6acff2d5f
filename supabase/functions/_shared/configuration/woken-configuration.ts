import type { z } from "zod";
import { secretKey, supabaseUrl } from "./supabase-configuration.ts";
import { wakeUpSecret } from "../wake-up/wake-up-secret.ts";

/** What every function that the database wakes must be told. */
export interface WokenConfiguration {
  readonly supabaseUrl: string;
  readonly secretKey: string;
  readonly wakeUpSecret: string;
}

/** The variables that say it. */
export const wokenVariables = {
  SUPABASE_URL: supabaseUrl,
  SUPABASE_SECRET_KEYS: secretKey,
  EDGE_FUNCTION_SECRET: wakeUpSecret,
};

/** What these variables say. */
export function wokenConfigurationOf(
  variables: z.output<z.ZodObject<typeof wokenVariables>>,
): WokenConfiguration {
  return {
    supabaseUrl: variables.SUPABASE_URL,
    secretKey: variables.SUPABASE_SECRET_KEYS,
    wakeUpSecret: variables.EDGE_FUNCTION_SECRET,
  };
}
