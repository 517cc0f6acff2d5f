import type {
  AccountRefusal,
  AttemptFailure,
  LeasedOrder,
  OrderBook,
  PurchasedNumber,
  UnaccountedNumber,
} from "../order-book.ts";
import { dueOrder, type OrderRow, type Reservation } from "./order-row.ts";

export type { OrderRow } from "./order-row.ts";

/** Orders with leases and reservations; any operation breaks off as a test scripts it. */
export class FakeOrderBook implements OrderBook {
  readonly rows: OrderRow[] = [];
  /** Refusals of the whole account, as they were reported. */
  readonly refusals: AccountRefusal[] = [];
  readonly unaccounted: UnaccountedNumber[] = [];
  /** The ids of numbers that were given back, whosever they were. */
  readonly released = new Set<string>();
  batchSize = 10;
  readonly #journal: string[];
  readonly #now: () => Date;
  readonly #broken: (keyof OrderBook)[] = [];
  #leases = 0;

  constructor(journal: string[], now: () => Date) {
    this.#journal = journal;
    this.#now = now;
  }

  /** Adds an order that is due. */
  place(order: Partial<OrderRow> = {}): OrderRow {
    const row = dueOrder(this.rows.length + 1, order);
    this.rows.push(row);
    return row;
  }

  /** Leases this order to whoever asked. */
  lease(row: OrderRow): LeasedOrder {
    const leaseToken = `lease-${++this.#leases}`;
    row.leaseToken = leaseToken;
    row.status = "purchasing";
    row.attempts += 1;
    return { ...row, leaseToken, reservation: this.#age(row.reservation) };
  }

  /** As if so much time had passed that nobody's lease is valid. */
  expireLeases(): void {
    for (const row of this.rows) {
      if (row.status !== "purchasing") continue;
      row.status = "queued";
      row.leaseToken = null;
    }
  }

  /** Makes the next such operation throw, with nothing done. */
  breakNext(operation: keyof OrderBook): void {
    this.#broken.push(operation);
  }

  claim() {
    return this.#answer("claim", () => {
      const due = this.rows.filter(({ status, dueAt }) =>
        status === "queued" && dueAt <= this.#now().getTime()
      );
      return due.slice(0, this.batchSize).map((row) => this.lease(row));
    });
  }

  reserve(order: LeasedOrder, phoneNumber: string) {
    this.#journal.push(`reserve ${phoneNumber}`);
    return this.#answer("reserve", () => {
      const row = this.#leased(order);
      if (row === undefined) return "lease_lost";
      const taken = this.rows.some((other) =>
        other !== row && other.reservation?.phoneNumber === phoneNumber
      );
      if (taken) return "taken";
      row.reservation = { phoneNumber, reservedAt: this.#now() };
      row.askedToSell = true;
      return "reserved";
    });
  }

  complete(order: LeasedOrder, number: PurchasedNumber) {
    return this.#answer("complete", () => {
      const row = this.#leased(order);
      if (row === undefined) return "lease_lost";
      row.purchased = number;
      row.status = "purchased";
      row.leaseToken = null;
      return row.organizationExists ? "pending_import" : "releasing";
    });
  }

  fail(order: LeasedOrder, failure: AttemptFailure) {
    return this.#answer("fail", () => {
      const row = this.#leased(order);
      if (row === undefined) return "lease_lost";
      row.failure = failure;
      row.leaseToken = null;
      if (!failure.countsAsAttempt) row.attempts -= 1;
      if (!failure.keepReservation) row.reservation = null;
      row.dueAt = this.#now().getTime() + (failure.retryInSeconds ?? 0) * 1000;
      return row.status = failure.retryInSeconds === null ? "failed" : "queued";
    });
  }

  refuseAccount(order: LeasedOrder, refusal: AccountRefusal) {
    return this.#answer("refuseAccount", () => {
      const row = this.#leased(order);
      if (row === undefined) return "lease_lost";
      row.leaseToken = null;
      row.attempts -= 1;
      if (!refusal.keepReservation) row.reservation = null;
      this.refusals.push(refusal);
      return row.status = "queued";
    });
  }

  givenBack() {
    return this.#answer("givenBack", () => this.released);
  }

  reportUnaccounted(number: UnaccountedNumber) {
    return this.#answer("reportUnaccounted", () => {
      this.unaccounted.push(number);
    });
  }

  cancel(order: LeasedOrder) {
    return this.#answer("cancel", () => {
      const row = this.#leased(order);
      if (row === undefined) return "lease_lost";
      row.leaseToken = null;
      return row.status = "cancelled";
    });
  }

  #age(reservation: Reservation | null): LeasedOrder["reservation"] {
    if (reservation === null) return null;
    const { phoneNumber, reservedAt } = reservation;
    const age = this.#now().getTime() - reservedAt.getTime();
    return { phoneNumber, secondsAgo: age / 1000 };
  }

  #leased({ leaseToken }: LeasedOrder): OrderRow | undefined {
    return this.rows.find((row) => row.leaseToken === leaseToken);
  }

  #answer<const Answer>(
    operation: keyof OrderBook,
    effect: () => Answer,
  ): Promise<Answer> {
    const next = this.#broken.indexOf(operation);
    if (next === -1) return Promise.resolve(effect());
    this.#broken.splice(next, 1);
    return Promise.reject(new Error("No database"));
  }
}
