import { beginSearch, buyCandidate, buyNumber } from "./buy-number.ts";
import { failAttempt } from "./fail-attempt.ts";
import {
  findEarlierPurchase,
  judgeUnlisted,
  type SettledPurchase,
} from "./find-earlier-purchase.ts";
import type {
  AttemptOutcome,
  EarlierReservation,
  LeasedOrder,
  ProvisioningDeps,
} from "./order-book.ts";
import { recordPurchase } from "./record-purchase.ts";

/**
 * Makes one attempt to get a number for an order: look for a number that was bought before; else search, reserve a
 * candidate and buy exactly that number; record it. Nothing is reserved or bought before the look-up's answer.
 *
 * @param position the candidate of the search's list that it begins with, counted round and round
 */
export async function provisionOrder(
  order: LeasedOrder,
  position: number,
  deps: ProvisioningDeps,
): Promise<AttemptOutcome> {
  const lookUp = findEarlierPurchase(order, deps);
  // Nearly all orders have bought nothing yet: their customers wait for the slower of look-up and search, not for both.
  const isFirst = !order.askedToSell && order.reservation === null;
  const begun = isFirst && order.organizationExists
    ? beginSearch(order, deps)
    : undefined;
  const listed = await lookUp;
  const earlier: SettledPurchase = listed.kind === "not-listed"
    ? await buyAgain(order, listed.reservation, deps)
    : listed;
  if (earlier.kind === "found") {
    return await recordPurchase(order, earlier, deps);
  }
  if (earlier.kind === "undecided") {
    return await failAttempt(order, earlier.failure, { mayBePaid: true }, deps);
  }
  if (!order.organizationExists) {
    const answer = await deps.book.cancel(order);
    return answer === "cancelled" ? "cancelled" : "lease-lost";
  }
  const purchase = await buyCandidate(order, position, deps, begun);
  switch (purchase.kind) {
    case "bought":
      return await recordPurchase(order, purchase, deps);
    case "failed":
      return await failAttempt(order, purchase.failure, purchase, deps);
    case "lease-lost":
      return "lease-lost";
  }
}

/**
 * Buys the reserved number again, never another one: Twilio treats the purchase of a number that the account owns as an
 * update (https://www.twilio.com/docs/api/errors/20500), so the repetition costs nothing.
 */
async function buyAgain(
  order: LeasedOrder,
  reservation: EarlierReservation,
  deps: ProvisioningDeps,
): Promise<SettledPurchase> {
  const again = await buyNumber(order, reservation.phoneNumber, deps);
  if (again.ok) return { kind: "found", number: again.value };
  const { failure } = again;
  // Twilio refuses a number that another customer has, and one that we have and the lists do not show yet.
  return failure.kind === "candidate-refused"
    ? judgeUnlisted(reservation)
    : { kind: "undecided", failure };
}
