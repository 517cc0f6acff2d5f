import type { CarrierFailure, OwnedNumber } from "./carrier.ts";
import type { LeasedOrder } from "./order-book.ts";
import type { ProvisioningDeps } from "./provisioning-deps.ts";
import { purchaseNumber } from "./purchase-number.ts";
import { purchaseTag } from "../_shared/twilio/purchase-tag.ts";
import { reportUnaccounted } from "./report-unaccounted.ts";

/** What became of earlier attempts. */
export type EarlierPurchase =
  | { readonly kind: "found"; readonly number: OwnedNumber }
  /** Certain: nothing was bought, or it was given back; and what was reserved cannot be had. */
  | { readonly kind: "nothing" }
  /** Nothing may be bought before this is known. */
  | { readonly kind: "undecided"; readonly failure: CarrierFailure };

/** How long a list of Twilio's may lag behind a purchase. Its consistency is undocumented; observed lags are seconds. */
const SETTLING_SECONDS = 60;

/**
 * Finds out whether an earlier attempt, which died or got no answer, bought a number. Once an order asked Twilio to sell, it
 * looks at every attempt, whatever became of its reservation and whoever put it back.
 *
 * A reserved number that is not found is bought again, never another one: Twilio treats the purchase of a number that the
 * account owns as an update (https://www.twilio.com/docs/api/errors/20500), so the repetition costs nothing.
 */
export async function findEarlierPurchase(
  order: LeasedOrder,
  deps: ProvisioningDeps,
): Promise<EarlierPurchase> {
  const { carrier } = deps;
  const { reservation } = order;
  if (!order.askedToSell && reservation === null) return { kind: "nothing" };
  const tag = purchaseTag(order);

  const tagged = await carrier.findByTag(tag);
  if (!tagged.ok) return { kind: "undecided", failure: tagged.failure };
  const [oldest, ...others] = await standing(order, tagged.value, deps);
  if (oldest !== undefined) {
    for (const other of others) await reportUnaccounted(other, tag, deps);
    return found(order, oldest, deps);
  }
  if (reservation === null) return { kind: "nothing" };

  const reserved = await carrier.findByPhoneNumber(
    reservation.phoneNumber,
    tag,
  );
  if (!reserved.ok) return { kind: "undecided", failure: reserved.failure };
  const listed = reserved.value === null ? [] : [reserved.value];
  const [number] = await standing(order, listed, deps);
  if (number !== undefined) return found(order, number, deps);

  const settled = reservation.secondsAgo >= SETTLING_SECONDS;
  if (!order.organizationExists) {
    return settled ? { kind: "nothing" } : undecided(reservation.phoneNumber);
  }

  const again = await purchaseNumber(order, reservation.phoneNumber, deps);
  if (again.ok) return { kind: "found", number: again.value };
  if (again.failure.kind !== "candidate-refused") {
    return { kind: "undecided", failure: again.failure };
  }
  // Refused because somebody else has it, or because we do and the lists do not show it yet.
  return settled ? { kind: "nothing" } : undecided(reservation.phoneNumber);
}

/** Without those that were given back: lists may show them for a while, and Twilio may not have taken one. */
async function standing(
  order: LeasedOrder,
  numbers: readonly OwnedNumber[],
  { orders }: ProvisioningDeps,
): Promise<readonly OwnedNumber[]> {
  if (numbers.length === 0) return [];
  const givenBack = await orders.givenBack(order);
  return numbers.filter(({ sid }) => !givenBack.has(sid));
}

function found(
  { organizationId }: LeasedOrder,
  number: OwnedNumber,
  { logger }: ProvisioningDeps,
): EarlierPurchase {
  const { phoneNumber } = number;
  logger.warn("Earlier purchase found", { organizationId, phoneNumber });
  return { kind: "found", number };
}

function undecided(phoneNumber: string): EarlierPurchase {
  return {
    kind: "undecided",
    failure: {
      kind: "outcome-unknown",
      code: "PURCHASE_NOT_SETTLED",
      message: `Cannot tell yet whether ${phoneNumber} was bought`,
      retryAfterSeconds: SETTLING_SECONDS,
    },
  };
}
