import { createClient, type SupabaseClient } from "@supabase/supabase-js";
import type { Database } from "../../../functions/_shared/database/database.types.ts";
import { apiUrl, publishableKey } from "../../project.ts";

export type Client = SupabaseClient<Database>;

/** Where the session is kept in this tab. */
export const SESSION_KEY = "one-number-admin";

/** Longer than the Data API works on a request (its roles have eight seconds a statement). */
const MILLISECONDS = 30_000;

let client: Client | undefined;

/**
 * The client of the signed-in admin. The session is kept in sessionStorage: it ends with the tab, and no other page of
 * the same web server can read it in a tab of its own. So the link of a mail, which opens a new tab, has to bring the
 * session along ("implicit"), in the fragment, which supabase-js takes out of the address at once; a PKCE code would
 * need the tab that asked for it.
 * https://supabase.com/docs/guides/auth/sessions/implicit-flow
 */
export function openClient(): Client {
  return client ??= createClient<Database>(apiUrl, publishableKey, {
    auth: {
      flowType: "implicit",
      storage: sessionStorage,
      storageKey: SESSION_KEY,
    },
    global: {
      fetch: (input, init) =>
        fetch(input, {
          ...init,
          signal: init?.signal ?? AbortSignal.timeout(MILLISECONDS),
        }),
    },
  });
}
