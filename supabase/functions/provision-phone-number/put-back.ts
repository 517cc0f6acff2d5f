import { attemptFailure } from "./attempt-failure.ts";
import type { CarrierFailure } from "./carrier.ts";
import { findLatePurchase } from "./find-late-purchase.ts";
import type { LeasedOrder } from "./order-book.ts";
import type { AttemptOutcome, ProvisioningDeps } from "./provisioning-deps.ts";

/**
 * Ends an attempt without a number: the order waits for its next attempt, or has failed. A refusal of the whole account
 * says nothing about the order; it stops all purchases.
 */
export async function putBack(
  order: LeasedOrder,
  failure: CarrierFailure,
  { mayBePaid }: { readonly mayBePaid: boolean },
  deps: ProvisioningDeps,
): Promise<AttemptOutcome> {
  const { orders, logger, random } = deps;
  const { attempts, organizationId } = order;
  if (failure.kind === "account-refused") {
    const { code, message } = failure;
    const refusal = { code, message, keepReservation: mayBePaid };
    const status = await orders.refuseAccount(order, refusal);
    if (status === "lease_lost") return await loseLease(order, mayBePaid, deps);
    logger.error("Twilio refuses the account: nothing is bought meanwhile", {
      code,
      reason: message,
    });
    return "put-back";
  }
  const ending = attemptFailure(failure, { attempts, mayBePaid }, random());
  const status = await orders.fail(order, ending);
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
      return "put-back";
    case "failed":
      logger.error("Order failed", fields);
      return "failed";
    case "lease_lost":
      return await loseLease(order, mayBePaid, deps);
  }
}

async function loseLease(
  order: LeasedOrder,
  mayBePaid: boolean,
  deps: ProvisioningDeps,
): Promise<AttemptOutcome> {
  if (mayBePaid) await findLatePurchase(order, deps);
  return "lease-lost";
}
