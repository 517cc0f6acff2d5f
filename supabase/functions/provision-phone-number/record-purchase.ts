import type { Candidate, MonthlyPrice, OwnedNumber } from "./carrier.ts";
import { areaCodeOf, countryOf } from "./country-of.ts";
import type { LeasedOrder } from "./order-book.ts";
import type { AttemptOutcome, ProvisioningDeps } from "./provisioning-deps.ts";
import { purchaseTag } from "../_shared/twilio/purchase-tag.ts";
import { reportUnaccounted } from "./report-unaccounted.ts";

/** A number that was paid for, and the offer it came from, unless it was found again. */
export interface PaidNumber {
  readonly number: OwnedNumber;
  readonly offer?: { candidate: Candidate; monthlyPrice: MonthlyPrice | null };
}

/** Writes the number, its notification and the order's end down, all at once. */
export async function recordPurchase(
  order: LeasedOrder,
  { number, offer }: PaidNumber,
  deps: ProvisioningDeps,
): Promise<AttemptOutcome> {
  const { carrier, orders, logger, defaultCountry } = deps;
  const { phoneNumber, sid } = number;
  const country = countryOf(phoneNumber) ?? order.country ?? defaultCountry;
  const status = await orders.complete(order, {
    ...number,
    country,
    region: offer?.candidate.region ?? regionOf(phoneNumber),
    locality: offer?.candidate.locality ?? null,
    monthlyPrice: offer === undefined
      ? await carrier.monthlyPrice(country)
      : offer.monthlyPrice,
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
      // Whoever holds the lease now finds the number by its tag, and that resolves the report; unless it reserved another.
      await reportUnaccounted(number, purchaseTag(order), deps);
      return "lease-lost";
  }
}

/** The one region of an area code; null where it serves several. */
function regionOf(phoneNumber: string): string | null {
  const [region = null, ...others] = areaCodeOf(phoneNumber)?.regions ?? [];
  return others.length === 0 ? region : null;
}
