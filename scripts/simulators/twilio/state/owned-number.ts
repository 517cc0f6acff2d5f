import { randomBytes } from "node:crypto";
import { z } from "zod";
import { configurationSchema, defaultConfiguration } from "./configuration.ts";

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

/** A number to add to the account, for sale or not: a missing property is as after a purchase without parameters. */
export const ownedNumberInputSchema = z.strictObject({
  phoneNumber: z.string().regex(/^\+[1-9]\d{6,14}$/),
  sid: z.string().regex(/^PN[0-9a-f]{32}$/).optional(),
  configuration: configurationSchema.partial().default({}),
});
export type OwnedNumberInput = z.input<typeof ownedNumberInputSchema>;

/** The number, bought now. */
export function fillOwnedNumber(
  { phoneNumber, sid, configuration }: z.output<typeof ownedNumberInputSchema>,
): OwnedNumber {
  const now = new Date().toISOString();
  const all = { ...defaultConfiguration(phoneNumber), ...configuration };
  return {
    sid: sid ?? `PN${randomBytes(16).toString("hex")}`,
    phoneNumber,
    purchasedAt: now,
    updatedAt: now,
    capabilities: { voice: true, sms: true, mms: true, fax: false },
    addressRequirements: "none",
    beta: false,
    configuration: configurationSchema.parse(all),
  };
}
