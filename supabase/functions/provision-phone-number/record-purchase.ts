import { purchaseTag } from "../_shared/twilio/purchase-tag.ts";
import type { PricedCandidate } from "./buy-number.ts";
import { areaCodeOf, countryOf } from "./north-american-plan.ts";
import type {
  AttemptOutcome,
  LeasedOrder,
  ProvisioningDeps,
} from "./order-book.ts";
import type { OwnedNumber } from "./twilio-numbers.ts";

/** A number that was paid for, and the candidate that it was, unless it was found again. */
interface PaidNumber {
  readonly number: OwnedNumber;
  readonly candidate?: PricedCandidate;
}

/** Writes the number, its notification and the order's end down, all at once. */
export async function recordPurchase(
  order: LeasedOrder,
  { number, candidate }: PaidNumber,
  deps: ProvisioningDeps,
): Promise<AttemptOutcome> {
  const { twilio, book, logger, defaultCountry } = deps;
  const { phoneNumber, sid } = number;
  const country = countryOf(phoneNumber) ?? order.country ?? defaultCountry;
  const status = await book.complete(order, {
    ...number,
    country,
    region: candidate?.region ?? regionOf(phoneNumber),
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
      // The function that has the lease now finds the number by its tag, and that resolves the report; unless it reserved another.
      await reportUnaccounted(number, purchaseTag(order), deps);
      return "lease-lost";
  }
}

/** Tells the admins of a number that is paid for and not recorded. It is never released by a machine. */
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

/** The one region of an area code; null where it serves several. */
function regionOf(phoneNumber: string): string | null {
  const [region = null, ...others] = areaCodeOf(phoneNumber)?.regions ?? [];
  return others.length === 0 ? region : null;
}
