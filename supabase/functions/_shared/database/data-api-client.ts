import { PostgrestClient } from "@supabase/postgrest-js";
import type { ApiKeys } from "../configuration/api-keys.ts";
import { DATA_API_MILLISECONDS, fetchWithin } from "../http/fetch-within.ts";
import type { Database } from "./database.types.ts";
import { fetchWithKeys } from "./fetch-with-keys.ts";

/** A client of the Data API. */
export type DataApiClient = PostgrestClient<Database>;

/**
 * Makes a client that sends the first of these keys that the project takes, and gives up when the database does not
 * answer. It is the part of supabase-js that asks the Data API: the rest would be loaded for nothing, and would look for
 * a user's session before each request.
 */
export function createDataApiClient(
  url: string,
  keys: ApiKeys,
  headers: Readonly<Record<string, string>> = {},
): DataApiClient {
  return new PostgrestClient<Database>(`${url.replace(/\/+$/, "")}/rest/v1`, {
    headers: { ...headers },
    fetch: fetchWithKeys(keys, fetchWithin(DATA_API_MILLISECONDS)),
  });
}
