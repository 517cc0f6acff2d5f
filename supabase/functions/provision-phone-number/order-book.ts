import type { Enums } from "../_shared/database/database.types.ts";
import type { Logger } from "../_shared/log/logger.ts";
import type { Country } from "../_shared/twilio/country-of.ts";
import type { MonthlyPrice } from "../_shared/twilio/monthly-price.ts";
import type { Wish } from "./search-areas.ts";
import type { OwnedNumber } from "./owned-number.ts";
import type { TwilioNumbers } from "./twilio-numbers.ts";

/** A number that an earlier attempt reserved, and how long ago by the database's clock. */
export interface EarlierReservation {
  readonly phoneNumber: string;
  readonly secondsAgo: number;
}

/** An order leased to us: only we may write its outcome until the lease expires. */
export interface LeasedOrder extends Wish {
  readonly id: string;
  readonly leaseToken: string;
  readonly organizationId: string;
  /** False when the organization was deleted since. */
  readonly organizationExists: boolean;
  /** This attempt included: 1 on the first. */
  readonly attempts: number;
  /** The reservation of an earlier attempt, which may have paid for the number. */
  readonly reservation: EarlierReservation | null;
  /** Whether any earlier attempt was about to buy a number. A restored database may have forgotten it. */
  readonly askedToSell: boolean;
  /** The projects that we took the numbers over from: tags may name them. */
  readonly formerProjects: readonly string[];
}

/** A paid number and the known facts about it. */
export interface PurchasedNumber extends OwnedNumber {
  readonly country: Country;
  readonly region: string | null;
  readonly locality: string | null;
  readonly monthlyPrice: MonthlyPrice | null;
}

/** Why an attempt ended without a number, and how the order goes on. */
export interface AttemptFailure {
  readonly code: string;
  readonly message: string;
  /** Seconds until the next attempt; null ends the order as failed. */
  readonly retryInSeconds: number | null;
  readonly countsAsAttempt: boolean;
  /** Whether Twilio did not say anything about the order: then no number of attempts ends it. */
  readonly isPassing: boolean;
  /** Whether the reserved number may have been paid for: then later attempts may try no other. */
  readonly keepReservation: boolean;
}

/** Why Twilio refused the whole account. */
export interface AccountRefusal {
  readonly code: string;
  readonly message: string;
  /** As in an attempt's failure. */
  readonly keepReservation: boolean;
}

/** A paid number that no order has recorded. */
export interface UnaccountedNumber extends OwnedNumber {
  readonly tag: string;
  readonly monthlyPrice: MonthlyPrice | null;
}

/** The port to the orders. The database refuses every write after the lease is lost. */
export interface OrderBook {
  /** Leases due orders, no more than these. */
  claim(most: number): Promise<readonly LeasedOrder[]>;
  reserve(
    order: LeasedOrder,
    phoneNumber: string,
  ): Promise<"reserved" | "taken" | "lease_lost">;
  /** Returns the number's status; on a repetition, its present status. */
  complete(
    order: LeasedOrder,
    number: PurchasedNumber,
  ): Promise<Enums<"phone_number_status"> | "lease_lost">;
  fail(
    order: LeasedOrder,
    failure: AttemptFailure,
  ): Promise<"queued" | "failed" | "lease_lost">;
  /** Puts the order back without a failure and stops all purchases except an occasional probe. */
  refuseAccount(
    order: LeasedOrder,
    refusal: AccountRefusal,
  ): Promise<"queued" | "lease_lost">;
  /** The ids of the order's numbers that were given back. */
  givenBack(order: LeasedOrder): Promise<ReadonlySet<string>>;
  /** Tells the admins, unless the number is recorded after all. */
  reportUnaccounted(number: UnaccountedNumber): Promise<void>;
  cancel(order: LeasedOrder): Promise<"cancelled" | "lease_lost">;
}

/** What working on an order needs. */
export interface ProvisioningDeps {
  readonly twilio: TwilioNumbers;
  readonly book: OrderBook;
  readonly logger: Logger;
  readonly defaultCountry: Country;
  /** The name of our Supabase project, for tags. */
  readonly project: string;
  /** A number in [0, 1). */
  readonly random: () => number;
}

/** How an attempt ended; "waiting" means for the next attempt. */
export type AttemptOutcome =
  | "purchased"
  | "waiting"
  | "failed"
  | "cancelled"
  | "lease-lost";
