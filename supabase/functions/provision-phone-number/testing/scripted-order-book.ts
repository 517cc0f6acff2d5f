import type {
  AccountRefusal,
  AttemptFailure,
  LeasedOrder,
  OrderBook,
  PurchasedNumber,
  UnaccountedNumber,
} from "../order-book.ts";

/** The database's answers when all is well. */
type Answers = {
  -readonly [Operation in keyof OrderBook]: Awaited<
    ReturnType<OrderBook[Operation]>
  >;
};

/** A book that keeps its entries and answers as a test scripts it. The database's rules are not here. */
export class ScriptedOrderBook implements OrderBook {
  /** The batches for claims, one each. */
  readonly batches: (readonly LeasedOrder[])[] = [];
  /** How many orders each claim asked for. */
  readonly asked: number[] = [];
  readonly completed: PurchasedNumber[] = [];
  readonly failures: AttemptFailure[] = [];
  readonly refusals: AccountRefusal[] = [];
  readonly unaccounted: UnaccountedNumber[] = [];
  /** The answer to each operation, until a test changes it. */
  readonly answers: Omit<Answers, "claim" | "reportUnaccounted"> = {
    reserve: "reserved",
    complete: "pending_import",
    fail: "queued",
    refuseAccount: "queued",
    givenBack: new Set(),
    cancel: "cancelled",
  };
  /** The numbers that other orders have reserved. */
  readonly taken = new Set<string>();
  readonly #journal: string[];
  readonly #broken: (keyof OrderBook)[] = [];

  constructor(journal: string[]) {
    this.#journal = journal;
  }

  /** Makes the next such operation throw, with nothing done. */
  breakNext(operation: keyof OrderBook): void {
    this.#broken.push(operation);
  }

  claim(most: number) {
    this.asked.push(most);
    return this.#answer("claim", () => this.batches.shift() ?? []);
  }

  reserve(_order: LeasedOrder, phoneNumber: string) {
    this.#journal.push(`reserve ${phoneNumber}`);
    return this.#answer(
      "reserve",
      () => this.taken.has(phoneNumber) ? "taken" : this.answers.reserve,
    );
  }

  complete(_order: LeasedOrder, number: PurchasedNumber) {
    return this.#answer("complete", () => {
      this.completed.push(number);
      return this.answers.complete;
    });
  }

  fail(_order: LeasedOrder, failure: AttemptFailure) {
    return this.#answer("fail", () => {
      this.failures.push(failure);
      return this.answers.fail;
    });
  }

  refuseAccount(_order: LeasedOrder, refusal: AccountRefusal) {
    return this.#answer("refuseAccount", () => {
      this.refusals.push(refusal);
      return this.answers.refuseAccount;
    });
  }

  givenBack() {
    return this.#answer("givenBack", () => this.answers.givenBack);
  }

  reportUnaccounted(number: UnaccountedNumber) {
    return this.#answer("reportUnaccounted", () => {
      this.unaccounted.push(number);
    });
  }

  cancel() {
    return this.#answer("cancel", () => this.answers.cancel);
  }

  #answer<Answer>(
    operation: keyof OrderBook,
    effect: () => Answer,
  ): Promise<Answer> {
    const next = this.#broken.indexOf(operation);
    if (next === -1) return Promise.resolve(effect());
    this.#broken.splice(next, 1);
    return Promise.reject(new Error("No database"));
  }
}
