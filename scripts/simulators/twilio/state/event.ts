import { z } from "zod";
import { inventoryRulesSchema } from "../inventory/inventory-rules.ts";
import { configurationSchema } from "./configuration.ts";
import { messageSchema } from "./message.ts";
import { moneySchema } from "./money.ts";
import { settingsSchema } from "./settings.ts";

/** A number the account owns. */
export const ownedNumberSchema = z.object({
  sid: z.string(),
  phoneNumber: z.string(),
  purchasedAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  capabilities: z.object({
    voice: z.boolean(),
    sms: z.boolean(),
    mms: z.boolean(),
    fax: z.boolean(),
  }),
  addressRequirements: z.enum(["none", "any", "local", "foreign"]),
  beta: z.boolean(),
  configuration: configurationSchema,
});
export type OwnedNumber = z.infer<typeof ownedNumberSchema>;

/** Everything that can happen to the simulated world; the journal holds these, one per line. */
export const eventSchema = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("purchased"),
    number: ownedNumberSchema,
    price: moneySchema,
  }),
  z.object({
    type: z.literal("updated"),
    sid: z.string(),
    at: z.iso.datetime(),
    configuration: configurationSchema,
  }),
  z.object({
    type: z.literal("released"),
    sid: z.string(),
    at: z.iso.datetime(),
  }),
  z.object({ type: z.literal("taken"), phoneNumber: z.string() }),
  z.object({ type: z.literal("messaged"), message: messageSchema }),
  z.object({ type: z.literal("settings"), settings: settingsSchema }),
  z.object({ type: z.literal("inventory"), rules: inventoryRulesSchema }),
]);
export type SimulatorEvent = z.infer<typeof eventSchema>;
