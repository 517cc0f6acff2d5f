import { buyNumber } from "./buy-number.ts";
import { findEarlierPurchase } from "./find-earlier-purchase.ts";
import type { LeasedOrder } from "./order-book.ts";
import type { AttemptOutcome, ProvisioningDeps } from "./provisioning-deps.ts";
import { putBack } from "./put-back.ts";
import { recordPurchase } from "./record-purchase.ts";

/**
 * Makes one attempt to get a number for an order: look for what an earlier attempt may have bought; else search, store
 * the reservation, buy exactly that; record it.
 *
 * @param position where it stands among the orders claimed together, so that they do not all want the same candidate
 */
export async function provisionOrder(
  order: LeasedOrder,
  position: number,
  deps: ProvisioningDeps,
): Promise<AttemptOutcome> {
  const earlier = await findEarlierPurchase(order, deps);
  if (earlier.kind === "found") {
    return await recordPurchase(order, earlier, deps);
  }
  if (earlier.kind === "undecided") {
    return await putBack(order, earlier.failure, { mayBePaid: true }, deps);
  }
  if (!order.organizationExists) {
    const answer = await deps.orders.cancel(order);
    return answer === "cancelled" ? "cancelled" : "lease-lost";
  }
  const purchase = await buyNumber(order, position, deps);
  switch (purchase.kind) {
    case "bought":
      return await recordPurchase(order, purchase, deps);
    case "failed":
      return await putBack(order, purchase.failure, purchase, deps);
    case "lease-lost":
      return "lease-lost";
  }
}
