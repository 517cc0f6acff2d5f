import type { MonthlyPrice } from "../_shared/twilio/monthly-price.ts";
import type { Country } from "./north-american-plan.ts";

export type { MonthlyPrice };

/** Where to look for a number to buy: an area code, a region, or the whole country. */
export interface SearchArea {
  readonly country: Country;
  readonly areaCode?: string;
  readonly region?: string;
}

/** A number that is for sale. */
export interface Candidate {
  /** E.164. */
  readonly phoneNumber: string;
  readonly locality: string | null;
  readonly region: string | null;
}

/** A number that we pay for. */
export interface OwnedNumber {
  readonly sid: string;
  /** E.164. */
  readonly phoneNumber: string;
  readonly capabilities: Readonly<Record<string, boolean>>;
}

/** Why the carrier did not do what it was asked; each kind calls for another reaction. */
export type CarrierFailureKind =
  /** This number cannot be had; another may. */
  | "candidate-refused"
  /** Too many requests: nothing was processed. */
  | "rate-limited"
  /** No answer, or one that does not tell whether anything happened, as it is not the carrier's own. */
  | "outcome-unknown"
  /** The whole account is refused: no other order would fare better. */
  | "account-refused"
  /** Trying again would not help. */
  | "permanent";

/** What the carrier said about a failure, with its own code where it gave one. */
interface FailureDetail {
  readonly code: string;
  readonly message: string;
  /** How long the carrier asks us to wait, in seconds. */
  readonly retryAfterSeconds?: number;
}

/** A refusal or failure of the carrier. */
export type CarrierFailure = {
  [Kind in CarrierFailureKind]: FailureDetail & { readonly kind: Kind };
}[CarrierFailureKind];

/** What came of asking the carrier. */
export type CarrierResult<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly failure: CarrierFailure };

/** The carrier, as far as buying numbers needs it. */
export interface Carrier {
  /** Numbers for sale in an area; empty when there are none. */
  search(area: SearchArea): Promise<CarrierResult<readonly Candidate[]>>;
  /** Buys exactly this number and tags it. Buying a number twice is one purchase. */
  purchase(
    phoneNumber: string,
    tag: string,
  ): Promise<CarrierResult<OwnedNumber>>;
  /** Our numbers with this tag, oldest first. */
  findByTag(tag: string): Promise<CarrierResult<readonly OwnedNumber[]>>;
  /** Our number with exactly these digits and this tag. */
  findByPhoneNumber(
    phoneNumber: string,
    tag: string,
  ): Promise<CarrierResult<OwnedNumber | null>>;
  /** The list price in a country, or null when the carrier does not say. */
  monthlyPrice(country: Country): Promise<MonthlyPrice | null>;
}
