import { z } from "zod";
import { type Check, fail, pass, warn } from "./check.ts";
import {
  type Environment,
  readConfiguration,
} from "../../_shared/configuration/configuration.ts";
import {
  publicFunctionsUrl,
  publicFunctionsUrlOf,
  supabaseUrl,
} from "../../_shared/configuration/supabase-configuration.ts";
import { canTwilioReach } from "../../_shared/twilio/can-twilio-reach.ts";
import { twilioAccountVariables } from "../../_shared/twilio/twilio-account.ts";

const schema = z.object({
  SUPABASE_URL: supabaseUrl,
  PUBLIC_FUNCTIONS_URL: publicFunctionsUrl,
  TWILIO_API_BASE_URL: twilioAccountVariables.TWILIO_API_BASE_URL,
});

/** This function's own answer to a request without a credential. */
const refusalSchema = z.object({
  error: z.object({ code: z.literal("UNAUTHENTICATED") }),
});

/**
 * Whether the functions answer at their public URL.
 *
 * @throws {ConfigurationError} naming every variable that is missing or malformed
 */
export async function checkPublicUrl(
  name: string,
  { environment, deadline }: {
    readonly environment: Environment;
    readonly deadline: AbortSignal;
  },
): Promise<Check> {
  const variables = readConfiguration(schema, environment);
  const url = publicFunctionsUrlOf(variables);
  if (!await isOurs(`${url}/admin/health`, deadline)) {
    return fail(
      name,
      `The functions do not answer at "${url}"`,
      "Set PUBLIC_FUNCTIONS_URL to where the outside world calls them, and look at the rewrite there",
    );
  }
  if (!canTwilioReach(url, variables.TWILIO_API_BASE_URL)) {
    return warn(
      name,
      `"${url}" is not HTTPS: Twilio and ElevenLabs will not call it`,
      "Set PUBLIC_FUNCTIONS_URL to an address with https://",
    );
  }
  return pass(name, `The functions answer at "${url}"`);
}

async function isOurs(url: string, signal: AbortSignal): Promise<boolean> {
  try {
    const answer = await fetch(url, { signal, redirect: "manual" });
    return refusalSchema.safeParse(await answer.json()).success;
  } catch {
    return false;
  }
}
