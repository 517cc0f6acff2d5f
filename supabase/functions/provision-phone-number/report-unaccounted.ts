import type { OwnedNumber } from "./carrier.ts";
import { countryOf } from "./country-of.ts";
import type { ProvisioningDeps } from "./provisioning-deps.ts";

/** Tells the admins of a number that is paid for and not recorded. It is never released by a machine. */
export async function reportUnaccounted(
  number: OwnedNumber,
  tag: string,
  { carrier, orders, logger, defaultCountry }: ProvisioningDeps,
): Promise<void> {
  const { phoneNumber } = number;
  logger.error("A paid number is unaccounted for", { phoneNumber, tag });
  const country = countryOf(phoneNumber) ?? defaultCountry;
  const monthlyPrice = await carrier.monthlyPrice(country);
  await orders.reportUnaccounted({ ...number, tag, monthlyPrice });
}
