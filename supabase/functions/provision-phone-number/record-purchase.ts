import type { Candidate, MonthlyPrice, OwnedNumber } from "./carrier.ts";
import { type Country, lookUpAreaCode } from "./north-american-plan.ts";
import type { LeasedOrder } from "./order-book.ts";
import type { AttemptOutcome, ProvisioningDeps } from "./provisioning-deps.ts";

/** A number that was paid for, and the offer it came from, unless it was found again. */
export interface PaidNumber {
  readonly number: OwnedNumber;
  readonly offer?: { candidate: Candidate; monthlyPrice: MonthlyPrice | null };
}

/** Writes the number, its notification and the order's end down, all at once. */
export async function recordPurchase(
  order: LeasedOrder,
  { number, offer }: PaidNumber,
  { carrier, orders, logger, defaultCountry }: ProvisioningDeps,
): Promise<AttemptOutcome> {
  const { phoneNumber, sid } = number;
  const place = placeOf(phoneNumber);
  const country = place.country ?? order.country ?? defaultCountry;
  const status = await orders.complete(order, {
    ...number,
    country,
    region: offer?.candidate.region ?? place.region,
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
      // Whoever holds the lease now finds the number by its tag.
      logger.warn("Lease lost before the number was recorded", fields);
      return "lease-lost";
  }
}

function placeOf(
  phoneNumber: string,
): { country: Country | null; region: string | null } {
  const areaCode = /^\+1(\d{3})/.exec(phoneNumber)?.[1];
  const known = areaCode === undefined ? null : lookUpAreaCode(areaCode);
  const [region = null, ...others] = known?.regions ?? [];
  return {
    country: known?.country ?? null,
    region: others.length === 0 ? region : null,
  };
}
