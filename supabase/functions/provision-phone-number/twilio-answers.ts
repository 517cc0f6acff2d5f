import { z } from "zod";
import type { MonthlyPrice, OwnedNumber } from "./carrier.ts";

/**
 * A number as the SDK hands it over, from
 * https://www.twilio.com/docs/phone-numbers/api/incomingphonenumber-resource
 */
export const ownedNumberSchema = z.object({
  sid: z.string().regex(/^PN[0-9a-fA-F]{32}$/),
  phoneNumber: z.string().regex(/^\+[1-9]\d{6,14}$/),
  capabilities: z.record(z.string(), z.boolean()),
}).transform((number): OwnedNumber => number);

/** The price of a local number in the answer of https://www.twilio.com/docs/phone-numbers/pricing, as an exact decimal. */
export const priceListSchema = z.object({
  priceUnit: z.string().regex(/^[A-Za-z]{3}$/),
  phoneNumberPrices: z.array(z.unknown()),
}).transform(({ priceUnit, phoneNumberPrices }): MonthlyPrice | null => {
  const local = phoneNumberPrices
    .map((price) => localPriceSchema.safeParse(price))
    .find((parsed) => parsed.success);
  return local?.data === undefined ? null : {
    amount: local.data.currentPrice,
    currency: priceUnit.toUpperCase(),
  };
});

const localPriceSchema = z.object({
  numberType: z.literal("local"),
  currentPrice: z.string().regex(/^\d+(\.\d+)?$/),
});
