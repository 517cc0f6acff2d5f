import { notFound } from "./twilio-error.ts";

/** US dollars a month of a local number in the US and Canada: https://support.twilio.com/hc/en-us/articles/223182908. */
export const localPrice = "1.15";
const tollFreePrice = "2.15";

const countries: Record<string, string> = {
  US: "United States",
  CA: "Canada",
};

/**
 * The prices of a country's numbers. Prices are strings, as on the wire of
 * https://www.twilio.com/docs/phone-numbers/pricing; 404 for other countries.
 */
export function phoneNumberPrices(country: string) {
  const name = countries[country];
  const path = `/v1/PhoneNumbers/Countries/${country}`;
  if (name === undefined) throw notFound(path);
  const price = (number_type: string, amount: string) => ({
    number_type,
    base_price: amount,
    current_price: amount,
  });
  return {
    country: name,
    iso_country: country,
    price_unit: "USD",
    phone_number_prices: [
      price("local", localPrice),
      price("toll free", tollFreePrice),
    ],
    url: `https://pricing.twilio.com${path}`,
  };
}
