import type {
  Candidate,
  CarrierFailure,
  MonthlyPrice,
  OwnedNumber,
} from "./carrier.ts";
import type { LeasedOrder } from "./order-book.ts";
import type { ProvisioningDeps } from "./provisioning-deps.ts";
import { purchaseNumber } from "./purchase-number.ts";
import { searchAreas } from "./search-areas.ts";

/** What came of trying to buy. */
export type PurchaseOutcome =
  | {
    readonly kind: "bought";
    readonly number: OwnedNumber;
    readonly offer: { candidate: Candidate; monthlyPrice: MonthlyPrice | null };
  }
  | {
    readonly kind: "failed";
    readonly failure: CarrierFailure;
    /** Whether the reserved number may have been paid for all the same. */
    readonly mayBePaid: boolean;
  }
  | { readonly kind: "lease-lost" };

/** Beyond this the order goes back to the queue, well before its lease ends. */
const MAX_REFUSALS_PER_ATTEMPT = 10;

const NO_NUMBER_AVAILABLE: CarrierFailure = {
  kind: "candidate-refused",
  code: "NO_NUMBER_AVAILABLE",
  message: "No number was for sale in the area code, its region or its country",
};

/** Searches from near to far and buys the first candidate that can be had, each stored before it is paid for. */
export async function buyNumber(
  order: LeasedOrder,
  position: number,
  deps: ProvisioningDeps,
): Promise<PurchaseOutcome> {
  let failure = NO_NUMBER_AVAILABLE;
  let refusals = 0;
  for (const area of searchAreas(order, deps.defaultCountry)) {
    const found = await deps.carrier.search(area);
    if (!found.ok) return notPaid(found.failure);
    // Before the purchase: once it is paid for, nothing may delay its record.
    const monthlyPrice = await deps.carrier.monthlyPrice(area.country);

    for (const candidate of startingAt(position, found.value)) {
      const { phoneNumber } = candidate;
      const reservation = await deps.orders.reserve(order, phoneNumber);
      if (reservation === "lease_lost") return { kind: "lease-lost" };
      if (reservation === "taken") continue;

      const bought = await purchaseNumber(order, phoneNumber, deps);
      if (bought.ok) {
        const offer = { candidate, monthlyPrice };
        return { kind: "bought", number: bought.value, offer };
      }
      failure = bought.failure;
      if (failure.kind === "outcome-unknown") {
        return { kind: "failed", failure, mayBePaid: true };
      }
      if (failure.kind !== "candidate-refused") return notPaid(failure);
      refusals += 1;
      if (refusals === MAX_REFUSALS_PER_ATTEMPT) return notPaid(failure);
    }
  }
  return notPaid(failure);
}

function notPaid(failure: CarrierFailure): PurchaseOutcome {
  return { kind: "failed", failure, mayBePaid: false };
}

function startingAt(
  position: number,
  candidates: readonly Candidate[],
): readonly Candidate[] {
  const start = candidates.length === 0 ? 0 : position % candidates.length;
  return [...candidates.slice(start), ...candidates.slice(0, start)];
}
