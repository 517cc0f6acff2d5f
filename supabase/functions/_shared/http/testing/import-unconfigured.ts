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

/** Imports a function as if nothing were configured, then restores the environment. */
export async function importUnconfigured(
  load: () => Promise<{ default: EdgeFunction }>,
): Promise<EdgeFunction> {
  const before = VARIABLES.map((name) => [name, Deno.env.get(name)] as const);
  VARIABLES.forEach((name) => Deno.env.delete(name));
  try {
    return (await load()).default;
  } finally {
    for (const [name, value] of before) {
      if (value !== undefined) Deno.env.set(name, value);
    }
  }
}
