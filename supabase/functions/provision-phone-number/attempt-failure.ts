import { backoffSeconds } from "./backoff.ts";
import type { CarrierFailure } from "./carrier.ts";
import type { AttemptFailure } from "./order-book.ts";

/** Wait before the account is tried again after it was refused as a whole. */
const ACCOUNT_RETRY_SECONDS = 5 * 60;

/** The part of an order's state that decides what a failure means. */
export interface FailedAttempt {
  readonly attempts: number;
  /** Whether a purchase of the chosen number may have happened, in this attempt or before. */
  readonly mayBePaid: boolean;
}

/**
 * What becomes of an order after the carrier failed.
 * A 429 was never processed (https://www.twilio.com/docs/api/errors/20429), so it costs no attempt; nor does a refusal
 * of the whole account, which says nothing about the order.
 */
export function attemptFailure(
  failure: CarrierFailure,
  { attempts, mayBePaid }: FailedAttempt,
  random: number,
): AttemptFailure {
  const { code, message } = failure;
  const wait = Math.max(
    backoffSeconds(attempts, random),
    failure.retryAfterSeconds ?? 0,
  );
  const keepSelection = mayBePaid;
  switch (failure.kind) {
    case "rate-limited":
      return {
        code,
        message,
        retryInSeconds: wait,
        countsAsAttempt: false,
        keepSelection,
      };
    case "account-refused":
      return {
        code,
        message,
        retryInSeconds: ACCOUNT_RETRY_SECONDS,
        countsAsAttempt: false,
        keepSelection,
      };
    case "candidate-refused":
    case "outcome-unknown":
      return {
        code,
        message,
        retryInSeconds: wait,
        countsAsAttempt: true,
        keepSelection,
      };
    case "permanent":
      return {
        code,
        message,
        retryInSeconds: null,
        countsAsAttempt: true,
        keepSelection,
      };
  }
}
