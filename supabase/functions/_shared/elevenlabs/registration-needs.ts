import { z } from "zod";
import {
  publicFunctionsUrl,
  publicFunctionsUrlOf,
  supabaseUrl,
} from "../configuration/supabase-configuration.ts";
import { canTwilioReach } from "../twilio/can-twilio-reach.ts";
import { twilioAccountVariables } from "../twilio/twilio-account.ts";
import { answeringVariables } from "./answering-configuration.ts";
import { elevenLabsVariables } from "./elevenlabs-configuration.ts";

/** What decides whether calls can be registered. */
export const registrationVariables = {
  ...elevenLabsVariables,
  ELEVENLABS_ANSWER: answeringVariables.ELEVENLABS_ANSWER,
  SUPABASE_URL: supabaseUrl,
  PUBLIC_FUNCTIONS_URL: publicFunctionsUrl,
  TWILIO_AUTH_TOKEN: twilioAccountVariables.TWILIO_AUTH_TOKEN,
  TWILIO_API_BASE_URL: twilioAccountVariables.TWILIO_API_BASE_URL,
};

type Variables = z.output<z.ZodObject<typeof registrationVariables>>;

const NEEDS_IT = 'and "ELEVENLABS_ANSWER" is "register"';

/** With registered calls, this variable is needed. Other mistakes hide none, so that one error names them all. */
function needed(
  variable:
    | "ELEVENLABS_API_KEY"
    | "ELEVENLABS_AGENT_ID"
    | "TWILIO_AUTH_TOKEN",
) {
  return z.refine<Variables>(
    (variables) =>
      variables.ELEVENLABS_ANSWER !== "register" ||
      Boolean(variables[variable]),
    {
      path: [variable],
      error: `is missing, ${NEEDS_IT}`,
      when: () => true,
    },
  );
}

/**
 * Checks that calls can be registered where they are to be. Otherwise numbers would be bought, and be said to be active,
 * that nobody answers.
 */
export const registrationNeeds = [
  needed("ELEVENLABS_API_KEY"),
  needed("ELEVENLABS_AGENT_ID"),
  needed("TWILIO_AUTH_TOKEN"),
  z.refine<Variables>(
    (variables) =>
      variables.ELEVENLABS_ANSWER !== "register" ||
      canTwilioReach(
        publicFunctionsUrlOf(variables),
        variables.TWILIO_API_BASE_URL,
      ),
    {
      path: ["PUBLIC_FUNCTIONS_URL"],
      error: `has to be an address with https:// that Twilio asks, ${NEEDS_IT}`,
    },
  ),
] as const;
