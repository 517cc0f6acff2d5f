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
import { findTwilioAccount } from "../_shared/twilio/twilio-account.ts";

const schema = z.object({
  ...reconciliationVariables,
  TWILIO_ACCOUNT_SID: reconciliationVariables.TWILIO_ACCOUNT_SID.optional(),
});

/**
 * What a reconciliation is told; null without an account and a credential of Twilio's, which nothing else here needs.
 *
 * @throws {ConfigurationError} naming every variable that is malformed
 */
export function readReconciliation(
  environment: Environment,
): ReconciliationSetup | null {
  const { TWILIO_ACCOUNT_SID, ...variables } = readConfiguration(
    schema,
    environment,
  );
  if (TWILIO_ACCOUNT_SID === undefined) return null;
  const twilio = findTwilioAccount({ ...variables, TWILIO_ACCOUNT_SID });
  return twilio && reconciliationSetupOf(variables, twilio);
}
