import type { CarrierResult, OwnedNumber } from "./carrier.ts";
import type { LeasedOrder } from "./order-book.ts";
import type { ProvisioningDeps } from "./provisioning-deps.ts";
import { purchaseTag } from "../_shared/twilio/purchase-tag.ts";

/** Buys exactly this number, tagged for the order's organization, and logs what came of it. */
export async function purchaseNumber(
  order: LeasedOrder,
  phoneNumber: string,
  { carrier, logger }: ProvisioningDeps,
): Promise<CarrierResult<OwnedNumber>> {
  const bought = await carrier.purchase(phoneNumber, purchaseTag(order));
  const { organizationId } = order;
  if (bought.ok) {
    const { sid } = bought.value;
    logger.info("Twilio phone number purchased successfully", {
      organizationId,
      phoneNumber,
      twilioSid: sid,
    });
  } else {
    const { code, message } = bought.failure;
    logger.warn("Twilio did not sell the phone number", {
      organizationId,
      phoneNumber,
      code,
      reason: message,
    });
  }
  return bought;
}
