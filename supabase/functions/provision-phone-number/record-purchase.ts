import { countryOf } from "../_shared/twilio/country-of.ts";
import { purchaseTag } from "../_shared/twilio/purchase-tag.ts";
import type { PricedCandidate } from "./buy-number.ts";
import type {
  AttemptOutcome,
  LeasedOrder,
  ProvisioningDeps,
} from "./order-book.ts";
import type { OwnedNumber } from "./owned-number.ts";

/** A paid number, with its candidate unless the number was found again. */
interface PaidNumber {
  readonly number: OwnedNumber;
  readonly candidate?: PricedCandidate;
}

/** Records the number, its notification and the order's end at once. */
export async function recordPurchase(
  order: LeasedOrder,
  { number, candidate }: PaidNumber,
  deps: ProvisioningDeps,
): Promise<AttemptOutcome> {
  const { twilio, book, logger, defaultCountry } = deps;
  const { phoneNumber, sid } = number;
  const country = candidate?.country ?? countryOf(phoneNumber) ??
    order.country ?? order.area?.country ?? defaultCountry;
  const status = await book.complete(order, {
    ...number,
    country,
    region: candidate?.region ?? null,
    locality: candidate?.locality ?? null,
    monthlyPrice: candidate === undefined
      ? await twilio.monthlyPrice(country)
      : candidate.monthlyPrice,
  });
  const fields = {
    organizationId: order.organizationId,
    phoneNumber,
    twilioSid: sid,
  };
  switch (status) {
    case "pending_import":
      logger.info("Admin notification created for ElevenLabs import", fields);
      logger.info("Organization ready for activation", fields);
      return "purchased";
    case "active":
    case "suspended":
    case "released":
      logger.info("Purchase was recorded before", fields);
      return "purchased";
    case "releasing":
      logger.warn(
        "Organization was deleted, its number is to be released",
        fields,
      );
      return "purchased";
    case "lease_lost":
      logger.warn("Lease lost before the number was recorded", fields);
      // The function with the lease finds the number by its tag, which resolves the report, unless it reserved another.
      await reportUnaccounted(number, purchaseTag(order, deps.project), deps);
      return "lease-lost";
  }
}

/** Tells the admins of a paid number without a record. No machine ever releases it. */
export async function reportUnaccounted(
  number: OwnedNumber,
  tag: string,
  { twilio, book, logger, defaultCountry }: ProvisioningDeps,
): Promise<void> {
  const { phoneNumber } = number;
  logger.error("A paid number is unaccounted for", { phoneNumber, tag });
  const country = countryOf(phoneNumber) ?? defaultCountry;
  const monthlyPrice = await twilio.monthlyPrice(country);
  await book.reportUnaccounted({ ...number, tag, monthlyPrice });
}
