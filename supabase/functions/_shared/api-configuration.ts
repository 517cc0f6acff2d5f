import { z } from "zod";
import type { DataApi } from "./caller-client.ts";
import { type Environment, readConfiguration } from "./configuration.ts";
import { publishableKey, supabaseUrl } from "./supabase-configuration.ts";

const schema = z.object({
  SUPABASE_URL: supabaseUrl,
  SUPABASE_PUBLISHABLE_KEYS: publishableKey,
});

/**
 * Reads where the Data API is, for functions that act as their caller.
 *
 * @throws {ConfigurationError} naming every variable that is missing or malformed
 */
export function readDataApi(environment: Environment): DataApi {
  const configuration = readConfiguration(schema, environment);
  return {
    url: configuration.SUPABASE_URL,
    publishableKey: configuration.SUPABASE_PUBLISHABLE_KEYS,
  };
}
