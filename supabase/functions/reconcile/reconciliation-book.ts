import type { Enums } from "../_shared/database/database.types.ts";
import type {
  ElevenLabsSighting,
  ListPrices,
  Page,
  TwilioSighting,
} from "./sightings.ts";

/** A run and its lease. */
export interface Reconciliation {
  readonly id: string;
  readonly status: Enums<"reconciliation_status">;
  /** Null once the run has ended. */
  readonly leaseToken: string | null;
  /** Where the list goes on; null for its first page. */
  readonly nextPage: string | null;
  /** Null before the list is read. */
  readonly numbersAtTwilio: number | null;
  /** Numbers that Twilio had under new ids, which our records have since. */
  readonly numbersBoughtBack: number;
}

/**
 * The port to the run in the database, where the rules are. Every step returns the run as it is then, or null when
 * another request works on it by now. A refusal of the database throws.
 */
export interface ReconciliationBook {
  /** Leases the due run; null when there is none. */
  claim(): Promise<Reconciliation | null>;
  recordTwilioPage(
    run: Reconciliation,
    page: Page<TwilioSighting>,
    listPrices: ListPrices | null,
  ): Promise<Reconciliation | null>;
  recordElevenLabsPage(
    run: Reconciliation,
    page: Page<ElevenLabsSighting>,
  ): Promise<Reconciliation | null>;
  /** The next ids of ours that the vendor's list did not show. */
  idsToAsk(run: Reconciliation, batchSize: number): Promise<readonly string[]>;
  /** Does the next step once the lists are copied. */
  conclude(run: Reconciliation): Promise<Reconciliation | null>;
  /** Leaves the rest to the next request. */
  yieldLease(run: Reconciliation): Promise<void>;
  /** Records why a step failed. */
  postpone(
    run: Reconciliation,
    error: { readonly code: string; readonly message: string },
    options: { readonly forGood: boolean },
  ): Promise<void>;
}
