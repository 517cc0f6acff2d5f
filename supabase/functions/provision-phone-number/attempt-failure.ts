import { backoffSeconds } from "../_shared/wake-up/backoff.ts";
import type { CarrierFailure } from "./carrier.ts";
import type { AttemptFailure } from "./order-book.ts";

/** A failure that is about the order, and not about the whole account. */
export type OrderFailure = Exclude<CarrierFailure, { kind: "account-refused" }>;

/** The part of an order's state that decides what a failure means. */
export interface FailedAttempt {
  readonly attempts: number;
  /** Whether a purchase of the reserved number may have happened, in this attempt or before. */
  readonly mayBePaid: boolean;
}

/**
 * What becomes of an order after the carrier failed. What may be paid for is not given up before it was found or ruled out.
 * A 429 was never processed (https://www.twilio.com/docs/api/errors/20429), so it costs no attempt.
 */
export function attemptFailure(
  failure: OrderFailure,
  { attempts, mayBePaid }: FailedAttempt,
  random: number,
): AttemptFailure {
  const { code, message } = failure;
  const wait = Math.max(
    backoffSeconds(attempts, random),
    failure.retryAfterSeconds ?? 0,
  );
  const keepReservation = mayBePaid;
  switch (failure.kind) {
    case "rate-limited":
      return {
        code,
        message,
        retryInSeconds: wait,
        countsAsAttempt: false,
        keepReservation,
      };
    case "candidate-refused":
    case "outcome-unknown":
      return {
        code,
        message,
        retryInSeconds: wait,
        countsAsAttempt: true,
        keepReservation,
      };
    case "permanent":
      return {
        code,
        message,
        retryInSeconds: mayBePaid ? wait : null,
        countsAsAttempt: true,
        keepReservation,
      };
  }
}
