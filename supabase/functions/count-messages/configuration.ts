import { z } from "zod";
import {
  type Environment,
  readConfiguration,
} from "../_shared/configuration/configuration.ts";
import {
  type TwilioAccount,
  twilioAccountOf,
  twilioAccountVariables,
  twilioCredential,
} from "../_shared/twilio/twilio-account.ts";
import {
  type WokenConfiguration,
  wokenConfigurationOf,
  wokenVariables,
} from "../_shared/configuration/woken-configuration.ts";

/** The function's configuration. */
export interface Configuration extends WokenConfiguration {
  readonly twilio: TwilioAccount;
}

const schema = z.object({
  ...wokenVariables,
  ...twilioAccountVariables,
}).check(twilioCredential).transform((variables): Configuration => ({
  ...wokenConfigurationOf(variables),
  twilio: twilioAccountOf(variables),
}));

/** @throws {ConfigurationError} naming every variable that is missing or malformed */
export function readCountingConfiguration(
  environment: Environment,
): Configuration {
  return readConfiguration(schema, environment);
}
