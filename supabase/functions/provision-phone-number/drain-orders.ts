import { createDrain } from "../_shared/wake-up/drain.ts";
import type { Flight } from "../_shared/wake-up/flight.ts";
import type { RunEnd } from "../_shared/wake-up/single-flight.ts";
import type {
  AttemptFailure,
  LeasedOrder,
  ProvisioningDeps,
} from "./order-book.ts";
import { provisionOrder } from "./provision-order.ts";

/** How many orders are worked on at once; the database allows fewer when purchases are in flight elsewhere. */
const SLOTS = 20;

/** An order that the end of the worker left without an attempt is due again at once. */
const NOT_BEGUN: AttemptFailure = {
  code: "WORKER_ENDED",
  message: "The function ended before this attempt began",
  retryInSeconds: 0,
  countsAsAttempt: false,
  isPassing: true,
  keepReservation: true,
};

/** Works on due orders until none is left, or the allowance of a flight is used. */
export function createOrderDrain(
  deps: ProvisioningDeps,
): (flight: Flight) => Promise<RunEnd> {
  const { book, logger } = deps;
  // Each order begins with another candidate, so that they seldom want the same; the first with the first that Twilio lists.
  let position = 0;
  return createDrain<LeasedOrder>({
    name: "orders",
    slots: SLOTS,
    claim: (most) => book.claim(most),
    workOn: (order) => provisionOrder(order, position++, deps),
    putBack: (order) => book.fail(order, NOT_BEGUN),
    describe: ({ organizationId }) => ({ organizationId }),
    logger,
  });
}
