import { z } from "zod";
import { moneySchema } from "./money.ts";

/** How the simulated account and API behave beyond single faults. */
export const settingsSchema = z.strictObject({
  /** Decides the order of the numbers for sale and the dice of faults. */
  seed: z.int().min(0),
  /** A purchase appears in lists only so much later; fetching it by sid works at once. */
  listLagMilliseconds: z.int().min(0),
  accountStatus: z.enum(["active", "suspended", "closed"]),
  /** Refuses purchases for lack of money, and nothing else. */
  creditRefused: z.boolean(),
  /** Requests at the same time beyond this many get 429; null is no limit. */
  maxConcurrentRequests: z.int().min(1).nullable(),
  /** US dollars before anything was bought. */
  openingBalance: moneySchema,
});
export type Settings = z.infer<typeof settingsSchema>;

export const settingsChangeSchema = settingsSchema.partial();

/** The settings of a fresh simulator. */
export const defaultSettings: Settings = {
  seed: 1,
  listLagMilliseconds: 0,
  accountStatus: "active",
  creditRefused: false,
  maxConcurrentRequests: null,
  openingBalance: "100000.00",
};
