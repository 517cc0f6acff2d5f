import type { PostgrestError } from "@supabase/postgrest-js";
import type { ApiKeys } from "../configuration/api-keys.ts";
import { createDataApiClient, type DataApiClient } from "./data-api-client.ts";
import { isStatementTimeout } from "./database-error.ts";

/** The database without row level security, for woken functions. */
export type SecretClient = DataApiClient;

/** Makes a client with the secret keys, which gives up when the database does not answer. */
export function createSecretClient(
  url: string,
  secretKeys: ApiKeys,
): SecretClient {
  return createDataApiClient(url, secretKeys);
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
    isStatementTimeout(answer.error)
      ? `Cannot ${intent}: it took the database longer than the project's statement timeout (${answer.error.code})`
      : `Cannot ${intent}: the database answered "${answer.error.message}" (${answer.error.code})`,
    { cause: answer.error },
  );
}
