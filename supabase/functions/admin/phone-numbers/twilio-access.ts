import { z } from "zod";
import {
  ConfigurationError,
  type Environment,
  readConfiguration,
} from "../../_shared/configuration/configuration.ts";
import { projectName } from "../../_shared/configuration/project-name.ts";
import { supabaseUrl } from "../../_shared/configuration/supabase-configuration.ts";
import { ApiError } from "../../_shared/http/api-error.ts";
import {
  createNumbersAtTwilio,
  type NumbersAtTwilio,
} from "../../_shared/twilio/numbers-at-twilio.ts";
import {
  twilioAccountOf,
  twilioAccountVariables,
  twilioCredential,
} from "../../_shared/twilio/twilio-account.ts";

/** The numbers of our Twilio account, and the name of our project in their tags. */
export interface TwilioAccess {
  readonly numbers: NumbersAtTwilio;
  readonly project: string;
}

const schema = z.object({
  SUPABASE_URL: supabaseUrl,
  ...twilioAccountVariables,
}).check(twilioCredential).transform((variables): TwilioAccess => ({
  numbers: createNumbersAtTwilio(twilioAccountOf(variables)),
  project: projectName(variables.SUPABASE_URL),
}));

/** @throws {ApiError} 503 `CONFIGURATION_INVALID` naming every variable that is missing or malformed */
export function openTwilio(environment: Environment): TwilioAccess {
  try {
    return readConfiguration(schema, environment);
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    throw new ApiError("CONFIGURATION_INVALID", error.message);
  }
}
