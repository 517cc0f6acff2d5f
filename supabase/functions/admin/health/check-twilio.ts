import { z } from "zod";
import { type Check, fail, pass, warn } from "./check.ts";
import {
  type Environment,
  readConfiguration,
} from "../../_shared/configuration/configuration.ts";
import { createTwilioClient } from "../../_shared/twilio/create-twilio-client.ts";
import {
  askTwilio,
  isRefusal,
  type TwilioFailure,
} from "../../_shared/twilio/twilio-failure.ts";
import {
  twilioAccountOf,
  twilioAccountVariables,
  twilioCredential,
} from "../../_shared/twilio/twilio-account.ts";

const schema = z.object(twilioAccountVariables).check(twilioCredential);

/** Less than this buys a handful of numbers. In the account's currency. */
const LOW_BALANCE = 10;

/** The answer of Twilio's Balance.json; amounts are decimal texts. */
const balanceSchema = z.object({ balance: z.string(), currency: z.string() });

/**
 * Whether Twilio accepts the credential, and whether the balance can pay for numbers.
 *
 * @throws {ConfigurationError} naming every variable that is missing or malformed
 */
export async function checkTwilio(
  name: string,
  environment: Environment,
): Promise<Check> {
  const account = twilioAccountOf(readConfiguration(schema, environment));
  const client = createTwilioClient(account);
  const balance = await askTwilio(async () =>
    balanceSchema.parse(await client.balance.fetch())
  );
  if (balance.ok) return judgeBalance(name, balance.value);
  if (!isRefusal(balance.failure)) {
    return unanswered(name, balance.failure.code);
  }
  // Twilio tells the balance to the main account only, and to no key that may not read it: the numbers decide.
  const numbers = await askTwilio(() =>
    client.incomingPhoneNumbers.page({ pageSize: 1 })
  );
  if (numbers.ok) {
    return pass(
      name,
      `Twilio takes the credentials, and does not tell the balance: ${
        quote(balance.failure)
      }. A subaccount's is its main account's`,
    );
  }
  return isRefusal(numbers.failure)
    ? refused(name, quote(numbers.failure))
    : unanswered(name, numbers.failure.code);
}

function quote({ message, code }: TwilioFailure): string {
  return `"${message}" (${code})`;
}

function judgeBalance(
  name: string,
  { balance, currency }: z.output<typeof balanceSchema>,
): Check {
  const said =
    `Twilio takes the credentials, the balance is ${balance} ${currency}`;
  // A comparison with a threshold may round.
  const amount = Number(balance);
  if (amount > LOW_BALANCE) return pass(name, said);
  const advice =
    "Top the account up, or switch on auto-recharge, in the Twilio console under Billing";
  return amount > 0 ? warn(name, said, advice) : fail(name, said, advice);
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
