import type { LeasedOrder, ProvisioningDeps } from "./order-book.ts";
import { provisionOrder } from "./provision-order.ts";

/**
 * Works on due orders, a batch at a time, until none is left or the time is up. Never throws: errors are logged, and
 * the sweep wakes the next run.
 *
 * @param deadline the end of claiming, in milliseconds since the epoch
 */
export async function drainOrders(
  deps: ProvisioningDeps,
  deadline: number,
): Promise<void> {
  do {
    const claimed = await claim(deps);
    if (claimed.length === 0) return;
    await Promise.all(
      claimed.map((order, position) => workOn(order, position, deps)),
    );
  } while (deps.now().getTime() < deadline);
}

async function claim(
  { book, logger }: ProvisioningDeps,
): Promise<readonly LeasedOrder[]> {
  try {
    return await book.claim();
  } catch (error) {
    logger.error("Cannot claim orders, the next sweep tries again", { error });
    return [];
  }
}

async function workOn(
  order: LeasedOrder,
  position: number,
  deps: ProvisioningDeps,
): Promise<void> {
  try {
    await provisionOrder(order, position, deps);
  } catch (error) {
    // The lease expires and the order is tried again; the others go on.
    deps.logger.error("Attempt broke off", {
      organizationId: order.organizationId,
      error,
    });
  }
}
