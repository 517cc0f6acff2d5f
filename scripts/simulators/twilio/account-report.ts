import { z } from "zod";
import type { Simulation } from "./simulation.ts";
import { moneySchema, subtract, sum } from "./state/money.ts";
import { ownedNumberSchema } from "./state/owned-number.ts";
import { chargeSchema } from "./state/snapshot.ts";

/** The account as its owner would find it: what it has and what it owes. */
export const accountReportSchema = z.object({
  accountSid: z.string(),
  phoneNumbers: z.array(ownedNumberSchema),
  /** Every charge ever made, the oldest first; releasing a number takes none back. */
  bill: z.array(chargeSchema),
  /** The sum of the bill in US dollars. */
  total: moneySchema,
  balance: moneySchema,
  currency: z.literal("USD"),
});
export type AccountReport = z.infer<typeof accountReportSchema>;

/** The account of a simulation as it is now, list lag or not. */
export function reportAccount(
  { accountSid, state }: Simulation,
): AccountReport {
  const total = sum(state.charges.map(({ price }) => price));
  return {
    accountSid,
    phoneNumbers: state.numbers.all(),
    bill: [...state.charges],
    total,
    balance: subtract(state.settings.openingBalance, total),
    currency: "USD",
  };
}
