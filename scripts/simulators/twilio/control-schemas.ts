import { z } from "zod";
import type { Simulation } from "./simulation.ts";
import { moneySchema, subtract, sum } from "./state/money.ts";
import { ownedNumberSchema } from "./state/owned-number.ts";
import { chargeSchema } from "./state/snapshot.ts";

const phoneNumber = z.string().regex(/^\+[1-9]\d{6,14}$/);

/** A caller calls a number of the account. */
export const callInputSchema = z.strictObject({
  from: phoneNumber,
  to: phoneNumber,
  /** The simulator of ElevenLabs that answers calls to api.elevenlabs.io. */
  elevenLabsUrl: z.url().optional(),
  /** A call that Twilio asks about once more; by default each call is a new one. */
  callSid: z.string().regex(/^CA[0-9a-f]{32}$/).optional(),
});
export type CallInput = z.infer<typeof callInputSchema>;

/** The outcome of a call. */
export const callReportSchema = z.object({
  callSid: z.string(),
  /** The voice URL that answered the call; "Twilio" for a number without one. */
  answeredBy: z.string(),
  /** The sentences that the caller heard. */
  heard: z.array(z.string()),
  /** The stream that the caller is connected to; null without one. */
  streamUrl: z.string().nullable(),
});
export type CallReport = z.infer<typeof callReportSchema>;

/** The account as its owner sees it: numbers and bill. */
export const accountReportSchema = z.object({
  accountSid: z.string(),
  phoneNumbers: z.array(ownedNumberSchema),
  /** Every charge ever made, the oldest first; a release refunds none. */
  bill: z.array(chargeSchema),
  /** The sum of the bill in US dollars. */
  total: moneySchema,
  balance: moneySchema,
  currency: z.literal("USD"),
});
export type AccountReport = z.infer<typeof accountReportSchema>;

/** The account of a simulation now, regardless of the list lag. */
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
