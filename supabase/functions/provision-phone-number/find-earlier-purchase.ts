import { purchaseTag } from "../_shared/twilio/purchase-tag.ts";
import type { TwilioFailure } from "../_shared/twilio/twilio-failure.ts";
import type {
  EarlierReservation,
  LeasedOrder,
  ProvisioningDeps,
} from "./order-book.ts";
import { reportUnaccounted } from "./record-purchase.ts";
import type { OwnedNumber } from "./owned-number.ts";

/** It is too early to tell whether the reserved number was bought. */
export interface UnsettledPurchase {
  readonly kind: "not-settled";
  readonly code: "PURCHASE_NOT_SETTLED";
  readonly message: string;
  readonly retryAfterSeconds: number;
}

/** The outcome of earlier attempts. */
export type SettledPurchase =
  | { readonly kind: "found"; readonly number: OwnedNumber }
  /**
   * Certain: earlier attempts bought nothing, or the number was given back, or is another's by now; and Twilio does not
   * sell the reserved number.
   */
  | { readonly kind: "nothing" }
  /** Nothing may be bought before this is known. */
  | {
    readonly kind: "undecided";
    readonly failure: TwilioFailure | UnsettledPurchase;
  };

/** The outcome of earlier attempts, as the lists show it. */
type EarlierPurchase =
  | SettledPurchase
  /** The reserved number is in no list: only another purchase of it shows whether it was bought. */
  | { readonly kind: "not-listed"; readonly reservation: EarlierReservation };

/** How long a list of Twilio's may lag behind a purchase. Its consistency is undocumented; observed lags are seconds. */
const SETTLING_SECONDS = 60;

/**
 * Looks in Twilio's lists for a number that an earlier attempt bought before it died or got no answer. The first attempt
 * looks, too: a database that was restored forgot what it had bought.
 */
export async function findEarlierPurchase(
  order: LeasedOrder,
  deps: ProvisioningDeps,
): Promise<EarlierPurchase> {
  const { twilio } = deps;
  const { reservation } = order;
  const tags = [deps.project, ...order.formerProjects]
    .map((project) => purchaseTag(order, project));

  for (const tag of tags) {
    const tagged = await twilio.findByTag(tag);
    if (!tagged.ok) return { kind: "undecided", failure: tagged.failure };
    const left = await withoutReleased(order, tagged.value, deps);
    const [oldest, ...others] = left;
    if (oldest === undefined) continue;
    for (const other of others) await reportUnaccounted(other, tag, deps);
    return found(order, oldest, deps);
  }
  if (reservation === null) return { kind: "nothing" };

  const { phoneNumber } = reservation;
  const reserved = await twilio.findByPhoneNumber(phoneNumber, tags);
  if (!reserved.ok) return { kind: "undecided", failure: reserved.failure };
  if (reserved.value === "tagged-for-another") {
    deps.logger.warn("The reserved number is another's by now", {
      organizationId: order.organizationId,
      phoneNumber,
    });
    return { kind: "nothing" };
  }
  const listed = reserved.value === null ? [] : [reserved.value];
  const [number] = await withoutReleased(order, listed, deps);
  if (number !== undefined) return found(order, number, deps);
  return order.organizationExists
    ? { kind: "not-listed", reservation }
    : judgeUnlisted(reservation);
}

/** A reserved number that no list shows was not bought, once the lists have settled. */
export function judgeUnlisted(
  { phoneNumber, secondsAgo }: EarlierReservation,
): SettledPurchase {
  if (secondsAgo >= SETTLING_SECONDS) return { kind: "nothing" };
  return {
    kind: "undecided",
    failure: {
      kind: "not-settled",
      code: "PURCHASE_NOT_SETTLED",
      message: `Cannot tell yet whether ${phoneNumber} was bought`,
      retryAfterSeconds: SETTLING_SECONDS,
    },
  };
}

/** The numbers without released ones: lists may show those for a while, and Twilio may not have taken one back. */
async function withoutReleased(
  order: LeasedOrder,
  numbers: readonly OwnedNumber[],
  { book }: ProvisioningDeps,
): Promise<readonly OwnedNumber[]> {
  if (numbers.length === 0) return [];
  const givenBack = await book.givenBack(order);
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
