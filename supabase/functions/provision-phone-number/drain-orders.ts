import { createDrain } from "../_shared/wake-up/drain.ts";
import type { Flight } from "../_shared/wake-up/flight.ts";
import type { RunEnd } from "../_shared/wake-up/single-flight.ts";
import type {
  AttemptFailure,
  LeasedOrder,
  ProvisioningDeps,
} from "./order-book.ts";
import { provisionOrder } from "./provision-order.ts";
import { CANDIDATES_PER_SEARCH } from "./search-candidates.ts";

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
  const { book, logger, random } = deps;
  // An order alone begins with the first candidate, the nearest. Those that are worked on together begin with different
  // ones, so that they seldom want the same; other workers go on elsewhere.
  const second = 1 + Math.floor(random() * (CANDIDATES_PER_SEARCH - 1));
  let inFlight = 0;
  let next = second;
  async function workOn(order: LeasedOrder) {
    const position = inFlight === 0 ? 0 : next;
    next = position === 0 ? second : position + 1;
    inFlight += 1;
    try {
      return await provisionOrder(order, position, deps);
    } finally {
      inFlight -= 1;
    }
  }
  return createDrain<LeasedOrder>({
    name: "orders",
    slots: SLOTS,
    claim: (most) => book.claim(most),
    workOn,
    putBack: (order) => book.fail(order, NOT_BEGUN),
    describe: ({ organizationId }) => ({ organizationId }),
    logger,
  });
}
