import type {
  LeasedRelease,
  ReleaseBook,
  ReleaseFailure,
  ReleaseStep,
} from "../release-book.ts";

/** A number that is to be given back. */
export interface ReleaseRow extends Omit<LeasedRelease, "leaseToken"> {
  leaseToken: string | null;
  attempts: number;
  status: "releasing" | "kept" | "released";
  isFinal: boolean;
  dueAt: number;
  failure: ReleaseFailure | null;
}

/** Numbers to give back, with leases; any operation breaks off as a test scripts it. */
export class FakeReleaseBook implements ReleaseBook {
  readonly rows: ReleaseRow[] = [];
  batchSize = 10;
  readonly #journal: string[];
  readonly #now: () => Date;
  readonly #broken: { operation: keyof ReleaseBook; effect: string }[] = [];
  #leases = 0;

  constructor(journal: string[], now: () => Date) {
    this.#journal = journal;
    this.#now = now;
  }

  /** As if so much time had passed that nobody's lease is valid and every wait is over. */
  letTimePass(): void {
    for (const row of this.rows) {
      row.leaseToken = null;
      row.dueAt = 0;
    }
  }

  /** Makes the next such operation throw, without or after its effect. */
  breakNext(
    operation: keyof ReleaseBook,
    effect: "none" | "done" = "none",
  ): void {
    this.#broken.push({ operation, effect });
  }

  claim() {
    return this.#answer("claim", () => {
      const due = this.rows.filter((row) =>
        row.status === "releasing" && row.leaseToken === null &&
        row.dueAt <= this.#now().getTime()
      );
      return due.slice(0, this.batchSize).map((row): LeasedRelease => {
        const leaseToken = `lease-${++this.#leases}`;
        row.leaseToken = leaseToken;
        row.attempts += 1;
        return { ...row, leaseToken };
      });
    });
  }

  confirm(release: LeasedRelease, step: ReleaseStep) {
    this.#journal.push(`confirm ${step}`);
    return this.#answer("confirm", () => {
      const row = this.#leased(release);
      if (row?.status !== "releasing") return "lease_lost";
      row.isFinal ||= step === "final";
      return "confirmed";
    });
  }

  complete(release: LeasedRelease) {
    return this.#answer("complete", () => {
      const row = this.#leased(release);
      if (row === undefined) return "lease_lost";
      row.leaseToken = null;
      return row.status = "released";
    });
  }

  fail(release: LeasedRelease, failure: ReleaseFailure) {
    return this.#answer("fail", () => {
      const row = this.#leased(release);
      if (row === undefined) return "lease_lost";
      row.failure = failure;
      row.leaseToken = null;
      if (!failure.countsAsAttempt) row.attempts -= 1;
      row.dueAt = this.#now().getTime() + (failure.retryInSeconds ?? 0) * 1000;
      return "scheduled";
    });
  }

  #leased({ leaseToken }: LeasedRelease): ReleaseRow | undefined {
    return this.rows.find((row) => row.leaseToken === leaseToken);
  }

  #answer<const Answer>(
    operation: keyof ReleaseBook,
    effect: () => Answer,
  ): Promise<Answer> {
    const next = this.#broken.findIndex((entry) =>
      entry.operation === operation
    );
    const [broken] = next === -1 ? [] : this.#broken.splice(next, 1);
    if (broken === undefined) return Promise.resolve(effect());
    if (broken.effect === "done") effect();
    return Promise.reject(new Error("No database"));
  }
}
