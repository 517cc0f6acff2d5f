import type { NumberFacts } from "../../_shared/reconciliation/number-facts.ts";
import type { ReconciliationBook } from "../../_shared/reconciliation/reconciliation-book.ts";
import type {
  FindingsBook,
  NotedFinding,
  NumberToAdopt,
} from "../findings-book.ts";

/** Keeps what is written, and tells each look the facts that a test gives it. */
export class FakeBooks implements ReconciliationBook, FindingsBook {
  /** The facts of each look, in order. */
  readonly #looks: readonly (readonly NumberFacts[])[];
  readonly noted = new Map<string, NotedFinding[]>();
  readonly adopted: NumberToAdopt[] = [];
  readonly concluded: string[] = [];
  readonly ended: string[] = [];
  #begun = 0;

  constructor(...looks: readonly (readonly NumberFacts[])[]) {
    this.#looks = looks;
  }

  begin() {
    this.#begun += 1;
    const startedAt = "2026-11-22T10:00:00Z";
    return Promise.resolve({ id: `look ${this.#begun}`, startedAt });
  }

  noteBilled() {
    return Promise.resolve();
  }

  noteImported() {
    return Promise.resolve();
  }

  async *facts(_id: string, previousId: string | null) {
    const before = this.noted.get(previousId ?? "") ?? [];
    const facts = this.#looks[this.#begun - 1] ?? [];
    yield await Promise.resolve(facts.map((number) => ({
      ...number,
      previousClass: before.find((finding) => finding.facts.key === number.key)
        ?.numberClass ?? null,
    })));
  }

  end(id: string) {
    this.ended.push(id);
    return Promise.resolve();
  }

  note(lookId: string, findings: readonly NotedFinding[]) {
    const before = this.noted.get(lookId) ?? [];
    this.noted.set(lookId, [...before, ...findings]);
    return Promise.resolve();
  }

  adopt(number: NumberToAdopt) {
    this.adopted.push(number);
    return Promise.resolve("adopted" as const);
  }

  conclude(lookId: string) {
    this.concluded.push(lookId);
    return Promise.resolve("concluded" as const);
  }
}
