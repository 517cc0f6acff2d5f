import type { Allowance } from "../_shared/wake-up/allowance.ts";
import { drain } from "../_shared/wake-up/drain.ts";
import type { RunEnd } from "../_shared/wake-up/single-flight.ts";
import type {
  AttemptFailure,
  LeasedOrder,
  ProvisioningDeps,
} from "./order-book.ts";
import { provisionOrder } from "./provision-order.ts";

/** How many orders one claim takes; the database allows fewer when purchases are in flight elsewhere. */
const BATCH_SIZE = 10;

/** An order that the end of the worker left without an attempt is due again at once. */
const NOT_BEGUN: AttemptFailure = {
  code: "WORKER_ENDED",
  message: "The function ended before this attempt began",
  retryInSeconds: 0,
  countsAsAttempt: false,
  isPassing: true,
  keepReservation: true,
};

/** Works on due orders until none is left, or the allowance is used. */
export function drainOrders(
  deps: ProvisioningDeps,
  allowance: Allowance,
): Promise<RunEnd> {
  const { book, logger } = deps;
  return drain<LeasedOrder>({
    name: "orders",
    batchSize: BATCH_SIZE,
    claim: (most) => book.claim(most),
    workOn: (order, position) => provisionOrder(order, position, deps),
    putBack: (order) => book.fail(order, NOT_BEGUN),
    describe: ({ organizationId }) => ({ organizationId }),
    logger,
  }, allowance);
}
