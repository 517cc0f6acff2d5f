/** A number as the carrier has it. */
export interface HeldNumber {
  /** E.164. */
  readonly phoneNumber: string;
  readonly tag: string;
  /** The carrier gives no number back that has one. */
  readonly hasEmergencyAddress: boolean;
}

/** What the carrier said about a failure. */
export interface CarrierFailure {
  readonly code: string;
  readonly message: string;
  /** Too many requests: nothing was processed. */
  readonly isRateLimited: boolean;
  /** How long the carrier asks us to wait. */
  readonly retryAfterSeconds?: number;
}

/** What came of asking the carrier. */
export type CarrierResult<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly failure: CarrierFailure };

/** The carrier, as far as giving numbers back needs it. */
export interface Carrier {
  /** The number with this id; null when it is not ours. */
  find(sid: string): Promise<CarrierResult<HeldNumber | null>>;
  /** May be repeated. */
  removeEmergencyAddress(sid: string): Promise<CarrierResult<null>>;
  /** Gives the number back; one that is not ours any more is given back. */
  release(sid: string): Promise<CarrierResult<null>>;
}
