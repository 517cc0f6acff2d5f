import { purchaseTag } from "../_shared/twilio/purchase-tag.ts";
import type { LeasedOrder } from "./order-book.ts";
import type { ProvisioningDeps } from "./provisioning-deps.ts";
import { recordPurchase } from "./record-purchase.ts";

/**
 * Sees to a purchase with an unknown outcome when the lease is lost as well: whoever held it since may have looked for the
 * number before Twilio sold it, and have ended the order. What a list does not show yet, reconciliation finds.
 */
export async function findLatePurchase(
  order: LeasedOrder,
  deps: ProvisioningDeps,
): Promise<void> {
  const tagged = await deps.carrier.findByTag(purchaseTag(order));
  if (!tagged.ok) {
    deps.logger.warn("Cannot tell whether a number was bought too late", {
      organizationId: order.organizationId,
      code: tagged.failure.code,
      reason: tagged.failure.message,
    });
    return;
  }
  for (const number of tagged.value) {
    await recordPurchase(order, { number }, deps);
  }
}
