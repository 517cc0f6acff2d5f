import { type Check, fail, pass, warn } from "./check.ts";

/** Less than this buys a handful of numbers. In the account's currency. */
const LOW_BALANCE = 10;

/** Whether there is money to buy with. Twilio's amounts are decimal texts. */
export function judgeBalance(
  name: string,
  { balance, currency }: {
    readonly balance: string;
    readonly currency: string;
  },
): Check {
  const said =
    `Twilio takes the credentials, the balance is ${balance} ${currency}`;
  // Only compared with a threshold, where a rounding does no harm.
  const amount = Number(balance);
  if (amount > LOW_BALANCE) return pass(name, said);
  const advice =
    "Top the account up, or switch on auto-recharge, in the Twilio console under Billing";
  return amount > 0 ? warn(name, said, advice) : fail(name, said, advice);
}
