import type { OrderRow } from "./fake-order-book.ts";
import { fakeProvisioning, inVancouver } from "./fake-provisioning.ts";
import { findEarlierPurchase } from "../find-earlier-purchase.ts";

/** The number that the earlier attempt chose. */
export const CHOSEN = "+16045550001";
/** How its purchase is tagged. */
export const TAG = "org:organization-1";

/** An order whose earlier attempt chose a number, so many seconds ago, that is still for sale. */
export function earlierAttempt(
  { secondsAgo = 5, ...order }: Partial<OrderRow> & { secondsAgo?: number } =
    {},
) {
  const world = fakeProvisioning(
    inVancouver(CHOSEN),
    inVancouver("+16045550002"),
  );
  const { orders, deps } = world;
  const selectedAt = new Date(deps.now().getTime() - secondsAgo * 1000);
  const row = orders.place({
    attempts: 1,
    askedToSell: true,
    selection: { phoneNumber: CHOSEN, selectedAt },
    ...order,
  });
  const leased = orders.lease(row);
  return { ...world, find: () => findEarlierPurchase(leased, deps) };
}
