import type { Logger } from "../_shared/log/logger.ts";
import type { Carrier } from "./carrier.ts";
import type { Country } from "./north-american-plan.ts";
import type { OrderBook } from "./order-book.ts";

/** What working on an order needs. */
export interface ProvisioningDeps {
  readonly carrier: Carrier;
  readonly orders: OrderBook;
  readonly logger: Logger;
  readonly defaultCountry: Country;
  readonly now: () => Date;
  /** A number in [0, 1). */
  readonly random: () => number;
}

/** How an attempt ended. */
export type AttemptOutcome =
  | "purchased"
  | "put-back"
  | "failed"
  | "cancelled"
  | "lease-lost";
