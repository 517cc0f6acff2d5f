import type {
  LeasedRelease,
  ReleaseBook,
  ReleaseFailure,
  ReleaseStep,
} from "../release-book.ts";

/** A book that keeps its entries and answers as a test scripts it. The database's rules are not here. */
export class ScriptedReleaseBook implements ReleaseBook {
  /** The batches for claims, one each. */
  readonly batches: (readonly LeasedRelease[])[] = [];
  /** How many releases each claim asked for. */
  readonly asked: number[] = [];
  /** The numbers that were recorded as given back. */
  readonly completed: string[] = [];
  readonly failures: ReleaseFailure[] = [];
  /** The operations, and steps of a confirmation, that find the lease lost. */
  readonly leaseLostAt = new Set<ReleaseStep | "complete" | "fail">();
  readonly #journal: string[];
  readonly #broken: (keyof ReleaseBook)[] = [];

  constructor(journal: string[]) {
    this.#journal = journal;
  }

  /** Makes the next such operation throw, with nothing done. */
  breakNext(operation: keyof ReleaseBook): void {
    this.#broken.push(operation);
  }

  claim(most: number) {
    this.asked.push(most);
    return this.#answer("claim", () => this.batches.shift() ?? []);
  }

  confirm(_release: LeasedRelease, step: ReleaseStep) {
    this.#journal.push(`confirm ${step}`);
    return this.#answer(
      "confirm",
      () => this.leaseLostAt.has(step) ? "lease_lost" : "confirmed",
    );
  }

  complete({ phoneNumber }: LeasedRelease) {
    return this.#answer("complete", () => {
      if (this.leaseLostAt.has("complete")) return "lease_lost";
      this.completed.push(phoneNumber);
      return "released";
    });
  }

  fail(_release: LeasedRelease, failure: ReleaseFailure) {
    return this.#answer("fail", () => {
      if (this.leaseLostAt.has("fail")) return "lease_lost";
      this.failures.push(failure);
      return "scheduled";
    });
  }

  #answer<const Answer>(
    operation: keyof ReleaseBook,
    effect: () => Answer,
  ): Promise<Answer> {
    const next = this.#broken.indexOf(operation);
    if (next === -1) return Promise.resolve(effect());
    this.#broken.splice(next, 1);
    return Promise.reject(new Error("No database"));
  }
}
