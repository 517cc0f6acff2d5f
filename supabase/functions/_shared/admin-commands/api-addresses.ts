import { z } from "zod";
import {
  publicFunctionsUrl,
  publicFunctionsUrlOf,
} from "../configuration/supabase-configuration.ts";
import { elevenLabsVariables } from "../elevenlabs/elevenlabs-configuration.ts";
import {
  REAL_TWILIO,
  twilioAccountVariables,
} from "../twilio/twilio-account.ts";

/** Where the commands of admins lead: to what the functions themselves ask. Without slashes at the end. */
export interface ApiAddresses {
  readonly functionsUrl: string;
  readonly twilioUrl: string;
  readonly elevenLabsUrl: string;
}

/** The variables with these addresses, besides the platform's own. */
export const addressVariables = {
  PUBLIC_FUNCTIONS_URL: publicFunctionsUrl,
  TWILIO_API_BASE_URL: twilioAccountVariables.TWILIO_API_BASE_URL,
  ELEVENLABS_API_BASE_URL: elevenLabsVariables.ELEVENLABS_API_BASE_URL,
};

/** Reads the addresses from these variables. */
export function apiAddressesOf(
  variables:
    & z.output<z.ZodObject<typeof addressVariables>>
    & { readonly SUPABASE_URL: string },
): ApiAddresses {
  const { TWILIO_API_BASE_URL, ELEVENLABS_API_BASE_URL } = variables;
  return {
    functionsUrl: publicFunctionsUrlOf(variables),
    twilioUrl: withoutSlash(TWILIO_API_BASE_URL ?? REAL_TWILIO),
    elevenLabsUrl: withoutSlash(ELEVENLABS_API_BASE_URL),
  };
}

function withoutSlash(url: string): string {
  return url.replace(/\/+$/, "");
}
