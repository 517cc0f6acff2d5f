/** The sold numbers, and how many of each limited scope may be sold in all. */
interface Sales {
  sold: string[];
  capacities: [scope: string, capacity: number][];
}

/** Which numbers are sold, to any customer, and how many more of each scope may be sold. */
export class Market {
  readonly #sold = new Set<string>();
  readonly #soldIn = new Map<string, number>();
  /** Per limited scope, how many numbers may be sold in all. */
  #capacity: Map<string, number>;
  readonly #scopesOf: (phoneNumber: string) => readonly string[];

  constructor(
    { sold, capacities }: Sales,
    scopesOf: (phoneNumber: string) => readonly string[],
  ) {
    this.#scopesOf = scopesOf;
    this.#capacity = new Map(capacities);
    for (const phoneNumber of sold) this.sell(phoneNumber);
  }

  get sold(): string[] {
    return [...this.#sold];
  }

  get capacities(): Sales["capacities"] {
    return [...this.#capacity];
  }

  isSold(phoneNumber: string): boolean {
    return this.#sold.has(phoneNumber);
  }

  sell(phoneNumber: string): void {
    if (this.#sold.has(phoneNumber)) return;
    this.#sold.add(phoneNumber);
    this.#count(phoneNumber, 1);
  }

  takeBack(phoneNumber: string): void {
    if (this.#sold.delete(phoneNumber)) this.#count(phoneNumber, -1);
  }

  /** Replaces all limits: `left` more numbers of each scope can be sold from now on. */
  limit(rules: readonly { scope: string; left: number }[]): void {
    this.#capacity = new Map(rules.map(({ scope, left }) => [
      scope,
      left + (this.#soldIn.get(scope) ?? 0),
    ]));
  }

  /** How many more numbers of a scope can be sold; Infinity without a limit. */
  left(scope: string): number {
    const capacity = this.#capacity.get(scope) ?? Infinity;
    return capacity - (this.#soldIn.get(scope) ?? 0);
  }

  #count(phoneNumber: string, change: number): void {
    for (const scope of this.#scopesOf(phoneNumber)) {
      this.#soldIn.set(scope, (this.#soldIn.get(scope) ?? 0) + change);
    }
  }
}
