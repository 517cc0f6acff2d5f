import { createClient, type SupabaseClient } from "@supabase/supabase-js";
import type { Database } from "./database.types.ts";
import { DATA_API_MILLISECONDS, fetchWithin } from "../http/fetch-within.ts";

/** The database without row level security, for the functions that only the database wakes. */
export type SecretClient = SupabaseClient<Database>;

/** Makes a client with the secret key, which gives up when the database does not answer. */
export function createSecretClient(
  url: string,
  secretKey: string,
): SecretClient {
  return createClient<Database>(url, secretKey, {
    auth: { persistSession: false, autoRefreshToken: false },
    global: { fetch: fetchWithin(DATA_API_MILLISECONDS) },
  });
}
