import { z } from "zod";
import {
  type Environment,
  readConfiguration,
} from "../_shared/configuration.ts";
import {
  type ReconciliationSetup,
  reconciliationSetupOf,
  reconciliationVariables,
} from "../_shared/reconciliation/reconciliation-setup.ts";
import {
  twilioAccountOf,
  twilioCredential,
} from "../_shared/twilio/twilio-account.ts";
import {
  type WokenConfiguration,
  wokenConfigurationOf,
  wokenVariables,
} from "../_shared/woken-configuration.ts";

/** Everything that the function must be told. */
export interface Configuration extends WokenConfiguration {
  readonly setup: ReconciliationSetup;
}

const schema = z.object({
  ...wokenVariables,
  ...reconciliationVariables,
}).check(twilioCredential).transform((variables): Configuration => ({
  ...wokenConfigurationOf(variables),
  setup: reconciliationSetupOf(variables, twilioAccountOf(variables)),
}));

/** @throws {ConfigurationError} naming every variable that is missing or malformed */
export function readReconcilingConfiguration(
  environment: Environment,
): Configuration {
  return readConfiguration(schema, environment);
}
