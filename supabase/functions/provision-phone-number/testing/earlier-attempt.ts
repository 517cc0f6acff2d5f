import type { OrderRow } from "./fake-order-book.ts";
import { fakeProvisioning, inVancouver } from "./fake-provisioning.ts";
import { findEarlierPurchase } from "../find-earlier-purchase.ts";
import { provisionOrder } from "../provision-order.ts";

/** The number that the earlier attempt reserved. */
export const RESERVED = "+16045550001";
/** How its purchase is tagged. */
export const TAG = "org:organization-1";

/** An order whose earlier attempt reserved a number, so many seconds ago, that is still for sale. */
export function earlierAttempt(
  { secondsAgo = 5, ...order }: Partial<OrderRow> & { secondsAgo?: number } =
    {},
) {
  const world = fakeProvisioning(
    inVancouver(RESERVED),
    inVancouver("+16045550002"),
  );
  const { orders, deps } = world;
  const reservedAt = new Date(deps.now().getTime() - secondsAgo * 1000);
  const row = orders.place({
    attempts: 1,
    askedToSell: true,
    reservation: { phoneNumber: RESERVED, reservedAt },
    ...order,
  });
  const leased = orders.lease(row);
  return {
    ...world,
    row,
    find: () => findEarlierPurchase(leased, deps),
    /** Makes the next attempt. */
    attempt: () => provisionOrder(leased, 0, deps),
  };
}
