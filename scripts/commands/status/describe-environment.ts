import {
  legacyAnonKey,
  legacyServiceRoleKey,
  publicSecretKey,
} from "../../local/stack/keys.ts";
import type { StackInfo } from "../../local/stack/stack-info.ts";

/**
 * The addresses and keys of a stack as lines for a shell or an application's `.env`, each with the name that
 * `supabase status -o env` gives it (`CustomName` in https://github.com/supabase/cli, internal/status/status.go), and
 * those of Twilio and ElevenLabs. What this stack does not have is left out.
 */
export function describeEnvironment(info: StackInfo): string {
  const values: Readonly<Record<string, string | null>> = {
    API_URL: info.apiUrl,
    REST_URL: `${info.apiUrl}/rest/v1`,
    FUNCTIONS_URL: `${info.apiUrl}/functions/v1`,
    STUDIO_URL: info.studioUrl,
    DB_URL: info.dbUrl,
    INBUCKET_URL: info.mailUrl,
    MAILPIT_URL: info.mailUrl,
    PUBLISHABLE_KEY: info.publishableKey,
    SECRET_KEY: info.secretKey,
    ANON_KEY: legacyAnonKey,
    // A stack with anything live takes its own secret key only.
    SERVICE_ROLE_KEY: info.secretKey === publicSecretKey
      ? legacyServiceRoleKey
      : null,
    TWILIO_URL: info.twilioUrl,
    ELEVENLABS_URL: info.elevenLabsUrl,
  };
  return Object.entries(values).sort().flatMap(([name, value]) =>
    value === null ? [] : [`${name}="${value.replace(/["\\$`]/g, "\\$&")}"`]
  ).join("\n");
}
