import type {
  AttemptFailure,
  LeasedOrder,
  PurchasedNumber,
} from "../order-book.ts";

/** The number that an order reserved, and when. */
export interface Reservation {
  readonly phoneNumber: string;
  readonly reservedAt: Date;
}

/** An order as the book keeps it. */
export interface OrderRow
  extends Omit<LeasedOrder, "leaseToken" | "reservation"> {
  organizationExists: boolean;
  attempts: number;
  reservation: Reservation | null;
  askedToSell: boolean;
  leaseToken: string | null;
  dueAt: number;
  status: "queued" | "purchasing" | "purchased" | "failed" | "cancelled";
  purchased: PurchasedNumber | null;
  failure: AttemptFailure | null;
}

/** An order that is due and was never tried, except for what a test says. */
export function dueOrder(
  position: number,
  order: Partial<OrderRow>,
): OrderRow {
  return {
    id: `order-${position}`,
    organizationId: `organization-${position}`,
    organizationExists: true,
    country: null,
    areaCode: null,
    attempts: 0,
    reservation: null,
    askedToSell: false,
    leaseToken: null,
    dueAt: 0,
    status: "queued",
    purchased: null,
    failure: null,
    ...order,
  };
}
