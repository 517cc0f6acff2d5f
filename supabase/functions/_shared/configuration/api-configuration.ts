import { z } from "zod";
import type { DataApi } from "../database/caller-client.ts";
import { type Environment, readConfiguration } from "./configuration.ts";
import { publishableKey, supabaseUrl } from "./supabase-configuration.ts";

/** The variables that say where the Data API is. */
export const dataApiSchema = z.object({
  SUPABASE_URL: supabaseUrl,
  SUPABASE_PUBLISHABLE_KEYS: publishableKey,
});

/** Where the Data API is, according to these variables. */
export function dataApiOf(variables: z.output<typeof dataApiSchema>): DataApi {
  return {
    url: variables.SUPABASE_URL,
    publishableKey: variables.SUPABASE_PUBLISHABLE_KEYS,
  };
}

/**
 * Reads where the Data API is, for functions that act as their caller.
 *
 * @throws {ConfigurationError} naming every variable that is missing or malformed
 */
export function readDataApi(environment: Environment): DataApi {
  return dataApiOf(readConfiguration(dataApiSchema, environment));
}
