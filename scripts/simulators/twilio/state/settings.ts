import { z } from "zod";
import { moneySchema } from "./money.ts";

/** The behaviour of the simulated account and API, apart from faults. */
export const settingsSchema = z.strictObject({
  /** The seed of the order of numbers for sale and of the faults' dice. */
  seed: z.int().min(0),
  /** How much later a purchase appears in lists; fetching it by sid works at once. */
  listLagMilliseconds: z.int().min(0),
  accountStatus: z.enum(["active", "suspended", "closed"]),
  /** Refuses only purchases, for lack of money. */
  creditRefused: z.boolean(),
  /** Requests at the same time beyond this many get 429; null is no limit. */
  maxConcurrentRequests: z.int().min(1).nullable(),
  /** US dollars before the first purchase. */
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
