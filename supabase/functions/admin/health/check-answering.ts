import { z } from "zod";
import {
  type Check,
  failOnProblems,
  pass,
  type Problem,
  warn,
} from "./check.ts";
import { importVariables } from "../../_shared/activation/import-configuration.ts";
import {
  type Environment,
  readConfiguration,
} from "../../_shared/configuration/configuration.ts";
import {
  publicFunctionsUrl,
  publicFunctionsUrlOf,
  supabaseUrl,
} from "../../_shared/configuration/supabase-configuration.ts";
import { elevenLabsVariables } from "../../_shared/elevenlabs/elevenlabs-configuration.ts";
import { canTwilioReach } from "../../_shared/twilio/can-twilio-reach.ts";
import { twilioAccountVariables } from "../../_shared/twilio/twilio-account.ts";
import { answeringVariables } from "../../_shared/elevenlabs/answering-configuration.ts";

/**
 * Whether the settings that say how bought numbers come to be answered fit together.
 *
 * @throws {ConfigurationError} naming every variable that is missing or malformed
 */
export function checkAnswering(name: string, environment: Environment): Check {
  const { ELEVENLABS_IMPORT: imported, ELEVENLABS_ANSWER: answer } =
    readConfiguration(z.object(answeringVariables), environment);
  if (imported !== "manual") {
    readConfiguration(z.object(importVariables), environment);
  }
  if (answer === "register") {
    const problems = findRegistrationProblems(environment);
    if (problems.length > 0) return failOnProblems(name, problems, "");
    return imported === "automatic"
      ? warn(
        name,
        "ELEVENLABS_IMPORT=automatic imports nothing while ELEVENLABS_ANSWER=register: registered numbers need no import",
        "Keep one of the two",
      )
      : pass(name, "Calls are registered at ElevenLabs, without an import");
  }
  switch (imported) {
    case "manual":
      return pass(name, "Admins import bought numbers by hand");
    case "on_request":
      return pass(
        name,
        "Admins import bought numbers, by hand or with one call",
      );
    case "automatic":
      return pass(name, "Bought numbers are imported automatically");
  }
}

const registrationSchema = z.object({
  ...elevenLabsVariables,
  SUPABASE_URL: supabaseUrl,
  PUBLIC_FUNCTIONS_URL: publicFunctionsUrl,
  TWILIO_AUTH_TOKEN: z.string().trim().optional(),
  TWILIO_API_BASE_URL: twilioAccountVariables.TWILIO_API_BASE_URL,
});

/** What registered calls need: Twilio's signature, an agent, and an address that Twilio reaches. */
function findRegistrationProblems(
  environment: Environment,
): readonly Problem[] {
  const variables = readConfiguration(registrationSchema, environment);
  const needed = [
    "ELEVENLABS_API_KEY",
    "ELEVENLABS_AGENT_ID",
    "TWILIO_AUTH_TOKEN",
  ] as const;
  const missing = needed.filter((variable) => !variables[variable]);
  const url = publicFunctionsUrlOf(variables);
  return [
    ...missing.map((variable) => ({
      message: `There is no ${variable}, and registered calls need it`,
      advice: `Set ${variable}, or ELEVENLABS_ANSWER to import`,
    })),
    ...(canTwilioReach(url, variables.TWILIO_API_BASE_URL) ? [] : [{
      message:
        `Twilio cannot ask "${url}" about calls, and nobody answers them`,
      advice: "Set PUBLIC_FUNCTIONS_URL to an address with https://",
    }]),
  ];
}
