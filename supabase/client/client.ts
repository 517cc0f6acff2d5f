import { createClient, type SupabaseClient } from "@supabase/supabase-js";
import type { Database } from "./database.types.ts";

/** A client of the project: of a signed-in user in a browser, or of a server with a secret key. */
export type Client = SupabaseClient<Database>;

/** A client for a page: it keeps the session in the browser, and refreshes it before it ends. */
export function connect(url: string, publishableKey: string): Client {
  return createClient<Database>(url, publishableKey);
}
