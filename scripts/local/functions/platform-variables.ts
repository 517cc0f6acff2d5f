/** The CLI's public local defaults, so that every client and tutorial works unchanged. They protect nothing. */
export const publishableKey = "sb_publishable_ACJWlzQHlZjBrEguHvfOxg_3BJgxAaH";
export const secretKey = "sb_secret_N7UND0UgjKTVK-Uodkm0Hg_xSvEMPvz";

/**
 * What the platform itself puts into the environment of every function
 * (https://supabase.com/docs/guides/functions/secrets#default-secrets).
 */
export function platformVariables(
  apiUrl: string,
  dbUrl: string,
): Record<string, string> {
  return {
    SUPABASE_URL: apiUrl,
    SUPABASE_DB_URL: dbUrl,
    SUPABASE_PUBLISHABLE_KEYS: JSON.stringify({ default: publishableKey }),
    SUPABASE_SECRET_KEYS: JSON.stringify({ default: secretKey }),
    SUPABASE_ANON_KEY: publishableKey,
    SUPABASE_SERVICE_ROLE_KEY: secretKey,
    // Auth signs with a shared secret here, so there are no public keys.
    SUPABASE_JWKS: JSON.stringify({ keys: [] }),
  };
}
