import { z } from "zod";

const scope = z.string().regex(
  /^(areaCode:[2-9]\d\d|region:[A-Z]{2}|country:(US|CA)|phoneNumber:\+1\d{10})$/,
  "A scope is areaCode:604, region:BC, country:CA or phoneNumber:+16041234567",
);

const addressRequirement = z.enum(["none", "any", "local", "foreign"]);

/** At most `left` more numbers of the scope can be bought; a released number can be bought again. */
const stockRule = z.strictObject({ scope, left: z.int().min(0) });

/** Traits of all numbers of a scope, or of one in `every`. */
const traitRule = z.strictObject({
  scope,
  every: z.int().min(1).optional(),
  voice: z.boolean().optional(),
  sms: z.boolean().optional(),
  mms: z.boolean().optional(),
  addressRequirement: addressRequirement.optional(),
  bundleRequired: z.boolean().optional(),
  beta: z.boolean().optional(),
});

/** The scripted inventory: unlimited and unrestricted where no rule says otherwise. */
export const inventoryRulesSchema = z.strictObject({
  stock: z.array(stockRule).default([]),
  traits: z.array(traitRule).default([]),
});
export type InventoryRules = z.infer<typeof inventoryRulesSchema>;

/** The properties of one number at Twilio. */
export interface Traits {
  voice: boolean;
  sms: boolean;
  mms: boolean;
  addressRequirement: z.infer<typeof addressRequirement>;
  bundleRequired: boolean;
  beta: boolean;
}

/** The traits of a number in the given scopes; of several rules that name the same trait, the last one counts. */
export function traitsOf(
  phoneNumber: string,
  scopes: readonly string[],
  rules: InventoryRules["traits"],
): Traits {
  const traits: Traits = {
    voice: true,
    sms: true,
    mms: true,
    addressRequirement: "none",
    bundleRequired: false,
    beta: false,
  };
  for (const { scope, every = 1, ...special } of rules) {
    const hit = Number(phoneNumber.slice(-7)) % every === 0;
    if (hit && scopes.includes(scope)) Object.assign(traits, special);
  }
  return traits;
}
