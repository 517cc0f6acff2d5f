import type { Country } from "../_shared/twilio/country-of.ts";
import type { MonthlyPrice } from "../_shared/twilio/monthly-price.ts";
import { purchaseTag } from "../_shared/twilio/purchase-tag.ts";
import type {
  TwilioFailure,
  TwilioResult,
} from "../_shared/twilio/twilio-failure.ts";
import type { LeasedOrder, ProvisioningDeps } from "./order-book.ts";
import { searchAreas } from "./search-areas.ts";
import type { Candidate } from "./search-candidates.ts";
import type { OwnedNumber } from "./owned-number.ts";

/** A candidate with its country and, where that is known, its monthly price. */
export interface PricedCandidate extends Candidate {
  readonly country: Country;
  readonly monthlyPrice: MonthlyPrice | null;
}

/** The outcome of an attempt to buy. */
type PurchaseOutcome =
  | {
    readonly kind: "bought";
    readonly number: OwnedNumber;
    readonly candidate: PricedCandidate;
  }
  | {
    readonly kind: "failed";
    readonly failure: TwilioFailure;
    /** Whether the reserved number may have been paid for despite the failure. */
    readonly mayBePaid: boolean;
  }
  | { readonly kind: "lease-lost" };

/** After so many refusals the order goes back to the queue, well before its lease ends. */
const MAX_REFUSALS_PER_ATTEMPT = 10;

const NO_NUMBER_AVAILABLE: TwilioFailure = {
  kind: "candidate-refused",
  code: "NO_NUMBER_AVAILABLE",
  message: "No number was for sale in the area code, its region or its country",
};

/** The candidates of an area, or why there are none. */
type SearchResult = TwilioResult<readonly Candidate[]>;

/** The search of the nearest area, and the price of what it finds: all areas of an order are in one country. */
interface BegunSearch {
  readonly found: Promise<SearchResult>;
  readonly monthlyPrice: Promise<MonthlyPrice | null>;
}

/** Searches the nearest area, and asks for the price meanwhile. */
export function beginSearch(
  order: LeasedOrder,
  { twilio, defaultCountry }: ProvisioningDeps,
): BegunSearch {
  const [nearest] = searchAreas(order, defaultCountry);
  return {
    found: twilio.search(nearest),
    monthlyPrice: twilio.monthlyPrice(nearest.country),
  };
}

/**
 * Searches from near to far and buys the first candidate that Twilio sells, each reserved before its purchase.
 *
 * @param begun the search of the nearest area, if it began earlier
 */
export async function buyCandidate(
  order: LeasedOrder,
  position: number,
  deps: ProvisioningDeps,
  begun: BegunSearch = beginSearch(order, deps),
): Promise<PurchaseOutcome> {
  let failure = NO_NUMBER_AVAILABLE;
  let refusals = 0;
  const areas = searchAreas(order, deps.defaultCountry);
  for (const [turn, area] of areas.entries()) {
    const found = await (turn === 0 ? begun.found : deps.twilio.search(area));
    if (!found.ok) return notPaid(found.failure);
    // Reads the price before the purchase: nothing may delay the record of a paid number.
    const monthlyPrice = await begun.monthlyPrice;

    for (const candidate of startingAt(position, found.value)) {
      const { phoneNumber } = candidate;
      const reservation = await deps.book.reserve(order, phoneNumber);
      if (reservation === "lease_lost") return { kind: "lease-lost" };
      if (reservation === "taken") continue;

      const bought = await buyNumber(order, phoneNumber, deps);
      if (bought.ok) {
        return {
          kind: "bought",
          number: bought.value,
          candidate: { ...candidate, country: area.country, monthlyPrice },
        };
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

/** Buys exactly this number, tagged for the order's organization. */
export async function buyNumber(
  order: LeasedOrder,
  phoneNumber: string,
  { twilio, logger, project }: ProvisioningDeps,
): Promise<TwilioResult<OwnedNumber>> {
  const bought = await twilio.buy(phoneNumber, purchaseTag(order, project));
  const { organizationId } = order;
  if (bought.ok) {
    logger.info("Twilio phone number purchased successfully", {
      organizationId,
      phoneNumber,
      twilioSid: bought.value.sid,
    });
  } else {
    const { code, message } = bought.failure;
    logger.warn("Twilio did not sell the phone number", {
      organizationId,
      phoneNumber,
      code,
      reason: message,
    });
  }
  return bought;
}

function notPaid(failure: TwilioFailure): PurchaseOutcome {
  return { kind: "failed", failure, mayBePaid: false };
}

function startingAt(
  position: number,
  candidates: readonly Candidate[],
): readonly Candidate[] {
  const start = candidates.length === 0 ? 0 : position % candidates.length;
  return [...candidates.slice(start), ...candidates.slice(0, start)];
}
