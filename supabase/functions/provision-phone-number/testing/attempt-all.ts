import type { FakeOrderBook } from "./fake-order-book.ts";
import { provisionOrder } from "../provision-order.ts";
import type { AttemptOutcome, ProvisioningDeps } from "../order-book.ts";

/** Makes one attempt for every order that is due, all at once and all beginning with the same candidate. */
export async function attemptAll(
  { orders, deps }: {
    readonly orders: FakeOrderBook;
    readonly deps: ProvisioningDeps;
  },
): Promise<readonly AttemptOutcome[]> {
  const claimed = await orders.claim();
  return await Promise.all(
    claimed.map((order) => provisionOrder(order, 0, deps)),
  );
}
