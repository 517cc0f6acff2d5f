import { createClient, type SupabaseClient } from "@supabase/supabase-js";
import { randomUUID } from "node:crypto";
import WebSocket from "ws";
import type { Database } from "../../../supabase/functions/_shared/database/database.types.ts";

/** The database through supabase-js, as a client app uses it. */
export type Client = SupabaseClient<Database>;

/** A user who signed up. */
export interface SignedInUser {
  readonly id: string;
  readonly accessToken: string;
  readonly client: Client;
}

/** Makes a client with a publishable or a secret key. */
export function connect(apiUrl: string, key: string): Client {
  return createClient<Database>(apiUrl, key, {
    auth: { persistSession: false, autoRefreshToken: false },
    // Node 20 has no WebSocket of its own, and supabase-js insists on one.
    realtime: { transport: WebSocket },
  });
}

/**
 * Signs a new user up, under an e-mail address of its own.
 *
 * @throws {Error} when Auth refuses
 */
export async function signUp(
  stack: { readonly apiUrl: string; readonly publishableKey: string },
  name: string,
): Promise<SignedInUser> {
  const client = connect(stack.apiUrl, stack.publishableKey);
  const { data, error } = await client.auth.signUp({
    email: `${name}-${randomUUID()}@example.com`,
    password: randomUUID(),
  });
  if (error !== null) throw error;
  if (data.user === null || data.session === null) {
    throw new Error(`Auth gave "${name}" no session`);
  }
  return {
    id: data.user.id,
    accessToken: data.session.access_token,
    client,
  };
}
