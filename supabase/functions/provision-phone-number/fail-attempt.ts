import { purchaseTag } from "../_shared/twilio/purchase-tag.ts";
import type { TwilioFailure } from "../_shared/twilio/twilio-failure.ts";
import { backoffSeconds } from "../_shared/wake-up/backoff.ts";
import type {
  AttemptFailure,
  AttemptOutcome,
  LeasedOrder,
  ProvisioningDeps,
} from "./order-book.ts";
import type { UnsettledPurchase } from "./find-earlier-purchase.ts";
import { recordPurchase } from "./record-purchase.ts";

/** A failure of the order, not of the whole account. */
export type OrderFailure =
  | Exclude<TwilioFailure, { kind: "account-refused" }>
  | UnsettledPurchase;

/** The part of an order's state that decides what a failure means. */
interface FailedAttempt {
  readonly attempts: number;
  /** Whether this or an earlier attempt may have bought the reserved number. */
  readonly mayBePaid: boolean;
}

/**
 * Ends an attempt without a number: the order waits for its next attempt, or has failed. An account refusal says
 * nothing about the order; it stops all purchases.
 */
export async function failAttempt(
  order: LeasedOrder,
  failure: TwilioFailure | UnsettledPurchase,
  { mayBePaid }: Pick<FailedAttempt, "mayBePaid">,
  deps: ProvisioningDeps,
): Promise<AttemptOutcome> {
  const { book, logger, random } = deps;
  const { attempts, organizationId } = order;
  if (failure.kind === "account-refused") {
    const { code, message } = failure;
    const refusal = { code, message, keepReservation: mayBePaid };
    const status = await book.refuseAccount(order, refusal);
    if (status === "lease_lost") return await loseLease(order, mayBePaid, deps);
    logger.error("Twilio refuses the account: nothing is bought meanwhile", {
      code,
      reason: message,
    });
    return "waiting";
  }
  const ending = toAttemptFailure(failure, { attempts, mayBePaid }, random());
  const status = await book.fail(order, ending);
  const fields = {
    organizationId,
    attempts,
    code: ending.code,
    reason: ending.message,
  };
  switch (status) {
    case "queued":
      logger.warn("Order waits for its next attempt", {
        ...fields,
        retryInSeconds: ending.retryInSeconds,
      });
      return "waiting";
    case "failed":
      logger.error("Order failed", fields);
      return "failed";
    case "lease_lost":
      return await loseLease(order, mayBePaid, deps);
  }
}

/** These kinds say nothing about the order: Twilio did not answer, was busy, or needs time. */
const PASSING: readonly OrderFailure["kind"][] = [
  "outcome-unknown",
  "rate-limited",
  "not-settled",
];

/**
 * How an order goes on after a failure. The order keeps a reserved number that may be paid for until the number is
 * found or ruled out. Twilio's own 429 was never processed (https://www.twilio.com/docs/api/errors/20429), so it costs no
 * attempt; nor does waiting for the lists to settle.
 */
export function toAttemptFailure(
  { kind, code, message, retryAfterSeconds = 0 }: OrderFailure,
  { attempts, mayBePaid }: FailedAttempt,
  random: number,
): AttemptFailure {
  const wait = Math.max(backoffSeconds(attempts, random), retryAfterSeconds);
  return {
    code,
    message,
    retryInSeconds: kind === "permanent" && !mayBePaid ? null : wait,
    countsAsAttempt: kind !== "rate-limited" && kind !== "not-settled",
    isPassing: PASSING.includes(kind),
    keepReservation: mayBePaid,
  };
}

/**
 * A lost lease may lose a purchase with an unknown outcome, too: the function with the lease may have looked for the
 * number before Twilio sold it, and have ended the order. Reconciliation finds a number that no list shows yet.
 */
async function loseLease(
  order: LeasedOrder,
  mayBePaid: boolean,
  deps: ProvisioningDeps,
): Promise<AttemptOutcome> {
  if (!mayBePaid) return "lease-lost";
  const tagged = await deps.twilio.findByTag(purchaseTag(order, deps.project));
  if (!tagged.ok) {
    deps.logger.warn("Cannot tell whether a number was bought too late", {
      organizationId: order.organizationId,
      code: tagged.failure.code,
      reason: tagged.failure.message,
    });
    return "lease-lost";
  }
  for (const number of tagged.value) {
    await recordPurchase(order, { number }, deps);
  }
  return "lease-lost";
}
