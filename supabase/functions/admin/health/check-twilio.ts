import { z } from "zod";
import { type Check, fail } from "./check.ts";
import {
  type Environment,
  readConfiguration,
} from "../../_shared/configuration/configuration.ts";
import { createTwilioClient } from "../../_shared/twilio/create-twilio-client.ts";
import { askTwilio } from "../../_shared/twilio/twilio-failure.ts";
import {
  twilioAccountOf,
  twilioAccountVariables,
  twilioCredential,
} from "../../_shared/twilio/twilio-account.ts";
import { judgeBalance } from "./judge-balance.ts";

const schema = z.object(twilioAccountVariables).check(twilioCredential);

const balanceSchema = z.object({ balance: z.string(), currency: z.string() });

/**
 * Whether Twilio takes the credentials, and whether there is money to buy with.
 *
 * @throws {ConfigurationError} naming every variable that is missing or malformed
 */
export async function checkTwilio(
  name: string,
  environment: Environment,
): Promise<Check> {
  const account = twilioAccountOf(readConfiguration(schema, environment));
  const balance = await askTwilio(async () =>
    balanceSchema.parse(await createTwilioClient(account).balance.fetch())
  );
  if (balance.ok) return judgeBalance(name, balance.value);
  const { kind, code, message } = balance.failure;
  const said = `"${message}" (${code})`;
  switch (kind) {
    case "account-refused":
      return refused(name, said);
    case "outcome-unknown":
      return unanswered(name, code);
    default:
      return fail(
        name,
        `Twilio does not tell the balance: ${said}`,
        "Look at https://status.twilio.com, and whether TWILIO_ACCOUNT_SID is the account that pays",
      );
  }
}

function refused(name: string, said: string): Check {
  return fail(
    name,
    `Twilio refuses the account or its credentials: ${said}`,
    "Compare TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN (or the API key) with the Twilio console, and see there whether the account is active",
  );
}

function unanswered(name: string, code: string): Check {
  return fail(
    name,
    `Twilio does not answer, or not as Twilio does (${code})`,
    "Look at https://status.twilio.com and, where it is set, at TWILIO_API_BASE_URL",
  );
}
