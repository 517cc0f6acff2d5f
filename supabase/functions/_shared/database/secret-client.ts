import {
  createClient,
  type PostgrestError,
  type SupabaseClient,
} from "@supabase/supabase-js";
import type { ApiKeys } from "../configuration/api-keys.ts";
import { fetchWithKeys } from "./fetch-with-keys.ts";
import type { Database } from "./database.types.ts";
import { DATA_API_MILLISECONDS, fetchWithin } from "../http/fetch-within.ts";

/** The database without row level security, for woken functions. */
export type SecretClient = SupabaseClient<Database>;

/** Makes a client with the secret keys, which gives up when the database does not answer. */
export function createSecretClient(
  url: string,
  secretKeys: ApiKeys,
): SecretClient {
  return createClient<Database>(url, secretKeys[0], {
    auth: { persistSession: false, autoRefreshToken: false },
    global: {
      fetch: fetchWithKeys(secretKeys, fetchWithin(DATA_API_MILLISECONDS)),
    },
  });
}

/**
 * Returns the data of the database's answer.
 *
 * @param intent the purpose of the request, for the error: "claim orders"
 * @throws {Error} when the database refused or did not answer
 */
export function unwrapAnswer(
  intent: string,
  answer: { data: unknown; error: PostgrestError | null },
): unknown {
  if (answer.error === null) return answer.data;
  throw new Error(
    `Cannot ${intent}: the database answered "${answer.error.message}" (${answer.error.code})`,
    { cause: answer.error },
  );
}
