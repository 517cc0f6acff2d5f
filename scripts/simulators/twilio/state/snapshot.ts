import { z } from "zod";
import { inventoryRulesSchema } from "../inventory/inventory-rules.ts";
import { messageSchema } from "./message.ts";
import { moneySchema } from "./money.ts";
import { ownedNumberSchema } from "./owned-number.ts";
import { defaultSettings, settingsSchema } from "./settings.ts";

/** One charge: a full month of a number, due when it is bought. Renewals are not simulated. */
export const chargeSchema = z.object({
  sid: z.string(),
  phoneNumber: z.string(),
  friendlyName: z.string(),
  at: z.iso.datetime(),
  price: moneySchema,
});
export type Charge = z.infer<typeof chargeSchema>;

/** Everything a simulator keeps across restarts. */
export const snapshotSchema = z.object({
  settings: settingsSchema,
  /** The numbers that the account owns, in the order of purchase. */
  numbers: z.array(ownedNumberSchema),
  /** One for each purchase, the oldest first. */
  charges: z.array(chargeSchema),
  /** The phone numbers that are not for sale: those of the account, and those that others bought. */
  sold: z.array(z.string()),
  /** How many numbers of each limited scope may be sold in all. */
  capacities: z.array(z.tuple([z.string(), z.int()])),
  traits: inventoryRulesSchema.shape.traits,
  /** The oldest first. */
  messages: z.array(messageSchema),
});
export type Snapshot = z.infer<typeof snapshotSchema>;

/** The state of a fresh simulator. */
export const emptySnapshot: Snapshot = {
  settings: defaultSettings,
  numbers: [],
  charges: [],
  sold: [],
  capacities: [],
  traits: [],
  messages: [],
};
