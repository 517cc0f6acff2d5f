import type { EdgeFunction } from "../edge-function.ts";

/** The variables that the functions read and must not find. */
const VARIABLES = [
  "SUPABASE_URL",
  "SUPABASE_PUBLISHABLE_KEYS",
  "SUPABASE_SECRET_KEYS",
  "EDGE_FUNCTION_SECRET",
  "DEFAULT_COUNTRY",
  "ELEVENLABS_IMPORT",
  "ELEVENLABS_POST_CALL_SECRET",
  "ELEVENLABS_WEBHOOK_SECRET",
  "TWILIO_ACCOUNT_SID",
  "TWILIO_AUTH_TOKEN",
] as const;

/** The secret key of a project whose functions are not configured. */
export const SECRET_KEY = "sb_secret_unconfigured";

/** Imports a function as if nothing but a secret key were configured, then restores the environment. */
export async function importUnconfigured(
  load: () => Promise<{ default: EdgeFunction }>,
): Promise<EdgeFunction> {
  const before = VARIABLES.map((name) => [name, Deno.env.get(name)] as const);
  VARIABLES.forEach((name) => Deno.env.delete(name));
  Deno.env.set("SUPABASE_SECRET_KEYS", JSON.stringify({ only: SECRET_KEY }));
  try {
    return (await load()).default;
  } finally {
    for (const [name, value] of before) {
      if (value === undefined) Deno.env.delete(name);
      else Deno.env.set(name, value);
    }
  }
}
