import { findEarlierPurchase } from "../find-earlier-purchase.ts";
import type { LeasedOrder } from "../order-book.ts";
import {
  afterReserving,
  fakeProvisioning,
  inVancouver,
  leasedOrder,
} from "./fake-provisioning.ts";

/** The number that the earlier attempt reserved. */
export const RESERVED = "+16045550001";

/** An order whose earlier attempt reserved a number so many seconds ago; the number is still for sale. */
export function earlierAttempt(
  { secondsAgo = 5, ...order }: Partial<LeasedOrder> & { secondsAgo?: number } =
    {},
) {
  const world = fakeProvisioning(
    inVancouver(RESERVED),
    inVancouver("+16045550002"),
  );
  const leased = leasedOrder({
    ...afterReserving(RESERVED, secondsAgo),
    ...order,
  });
  return { ...world, find: () => findEarlierPurchase(leased, world.deps) };
}
