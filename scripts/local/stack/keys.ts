import { randomBytes } from "node:crypto";
import { keepSecret } from "./data-folder.ts";

/** The CLI's public local defaults, so that every client and tutorial works unchanged. They protect nothing. */
export const publishableKey = "sb_publishable_ACJWlzQHlZjBrEguHvfOxg_3BJgxAaH";
export const publicSecretKey = "sb_secret_N7UND0UgjKTVK-Uodkm0Hg_xSvEMPvz";

/**
 * The legacy keys of `supabase start`, as public as the others: tokens that its default JWT secret signed
 * (https://github.com/supabase/cli/blob/1d1e719/apps/cli-go/pkg/config/apikeys.go). The stack takes these two tokens and
 * no others of that secret.
 */
export const legacyAnonKey =
  "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJzdXBhYmFzZS1kZW1vIiwicm9sZSI6ImFub24iLCJleHAiOjE5ODM4MTI5OTZ9.CRXP1A7WOeoJeXxjNni43kdQwgnWNReilDMblYTn_I0";
export const legacyServiceRoleKey =
  "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJzdXBhYmFzZS1kZW1vIiwicm9sZSI6InNlcnZpY2Vfcm9sZSIsImV4cCI6MTk4MzgxMjk5Nn0.EGIM96RAZx35lJzdJsyH-qQwv8Hdp7fsn3W0YpN81IU";

/** The API keys of a project: new ones have names, legacy ones are tokens, and a project has either or both. */
export interface ProjectKeys {
  /** The keys that the Data API takes. */
  readonly publishable: readonly [string, ...string[]];
  readonly secret: readonly [string, ...string[]];
  /** The variables with keys that the functions have: perhaps one that was deleted after they had started. */
  readonly variables: Readonly<Record<string, string>>;
}

/**
 * The keys of a stack, as those of a new project: one of each kind, under the name "default", and the legacy ones. With a
 * secret key of its own, the stack takes no service_role key that everybody knows.
 */
export function defaultKeys(secretKey: string): ProjectKeys {
  const isPublic = secretKey === publicSecretKey;
  return {
    publishable: [publishableKey, legacyAnonKey],
    secret: isPublic ? [secretKey, legacyServiceRoleKey] : [secretKey],
    variables: {
      SUPABASE_PUBLISHABLE_KEYS: JSON.stringify({ default: publishableKey }),
      SUPABASE_SECRET_KEYS: JSON.stringify({ default: secretKey }),
      SUPABASE_ANON_KEY: legacyAnonKey,
      SUPABASE_SERVICE_ROLE_KEY: isPublic ? legacyServiceRoleKey : secretKey,
    },
  };
}

/**
 * The secret key of a stack: one that nobody else knows as soon as the stack can spend money, reach people or be reached
 * from elsewhere; any page that a developer visits knows the public one. It stays the same across restarts.
 */
export async function chooseSecretKey(
  live: readonly string[],
  dataFolder: string,
): Promise<string> {
  if (live.length === 0) return publicSecretKey;
  return await keepSecret(
    dataFolder,
    "secret-key",
    () => `sb_secret_${randomBytes(24).toString("base64url")}`,
  );
}
