import { z } from "zod";
import type { TwilioClient } from "./create-twilio-client.ts";

/** The monthly price of a number: an exact decimal and its ISO 4217 currency. */
export interface MonthlyPrice {
  readonly amount: string;
  readonly currency: string;
}

/** The price of a local number in the answer of https://www.twilio.com/docs/phone-numbers/pricing, as an exact decimal. */
const priceListSchema = z.object({
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

/**
 * The list price of a local number; null when Twilio does not say. It is for information: nothing depends on it.
 *
 * @param country ISO 3166-1
 */
export async function fetchMonthlyPrice(
  client: TwilioClient,
  country: string,
): Promise<MonthlyPrice | null> {
  try {
    const answer = await client.phoneNumberPrices(country).fetch();
    return priceListSchema.parse(answer);
  } catch {
    return null;
  }
}
