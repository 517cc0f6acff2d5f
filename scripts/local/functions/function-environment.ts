import type { StackConfiguration } from "../stack/configuration.ts";
import type { ProjectKeys } from "../stack/keys.ts";
import { simulatedAccountFor } from "../vendors/simulated-account.ts";

/**
 * The variables that the platform gives to every function
 * (https://supabase.com/docs/guides/functions/secrets#default-secrets).
 */
export function platformVariables(
  apiUrl: string,
  dbUrl: string,
  keys: ProjectKeys,
): Record<string, string> {
  return {
    SUPABASE_URL: apiUrl,
    SUPABASE_DB_URL: dbUrl,
    ...keys.variables,
    // Auth signs with a shared secret here, so there are no public keys.
    SUPABASE_JWKS: JSON.stringify({ keys: [] }),
  };
}

/** The addresses that the functions need. */
type FunctionPlace = {
  apiUrl: string;
  dbUrl: string;
  /** The functions' address. */
  functionsUrl: string;
  /** The page to which messages to admins link, unless the settings name another. */
  adminPageUrl?: string;
  /** The addresses of the stack's own simulators, used only for simulated vendors. */
  twilioUrl: string;
  elevenLabsUrl: string;
  /** The variables about mail. */
  mail: Readonly<Record<string, string>>;
};

/** The whole environment of a function. */
export function composeFunctionEnvironment(
  { twilio, elevenLabs, variables, keys }: StackConfiguration,
  place: FunctionPlace,
): Record<string, string> {
  return {
    PUBLIC_FUNCTIONS_URL: place.functionsUrl,
    ...(place.adminPageUrl !== undefined && {
      ADMIN_PAGE_URL: place.adminPageUrl,
    }),
    ...variables,
    ...(twilio.kind === "simulator" && {
      TWILIO_API_BASE_URL: place.twilioUrl,
    }),
    ...(elevenLabs.kind === "simulator" && {
      ELEVENLABS_API_BASE_URL: place.elevenLabsUrl,
      ...simulatedAccountFor(variables),
    }),
    ...place.mail,
    ...platformVariables(place.apiUrl, place.dbUrl, keys),
  };
}
