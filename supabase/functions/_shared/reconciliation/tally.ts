import { addDecimals } from "./add-decimals.ts";
import { NUMBER_CLASSES, type NumberClass } from "./number-class.ts";
import type { MonthlyPrice } from "../twilio/monthly-price.ts";

/** How many numbers are of a class, and what Twilio charges for them a month. */
export interface ClassTally {
  readonly class: NumberClass;
  readonly count: number;
  /** Exact, one of each currency. */
  readonly monthlyCosts: readonly MonthlyPrice[];
  /** How many of them are billed at a price that nobody knows. */
  readonly withoutPrice: number;
}

/** Counts numbers and their prices by class. */
export class Tally {
  readonly #classes = new Map(NUMBER_CLASSES.map((name) => [name, {
    count: 0,
    withoutPrice: 0,
    costs: new Map<string, string>(),
  }]));

  /** @param price "none" for what Twilio does not bill, null for a price that nobody knows */
  add(numberClass: NumberClass, price: MonthlyPrice | "none" | null): void {
    const entry = this.#classes.get(numberClass);
    if (entry === undefined) return;
    entry.count += 1;
    if (price === null) entry.withoutPrice += 1;
    if (price === null || price === "none") return;
    const sum = entry.costs.get(price.currency) ?? "0";
    entry.costs.set(price.currency, addDecimals(sum, price.amount));
  }

  /** Every class, also those of no number. */
  read(): readonly ClassTally[] {
    return [...this.#classes].map(([name, { count, withoutPrice, costs }]) => ({
      class: name,
      count,
      monthlyCosts: [...costs].sort().map(([currency, amount]) => ({
        currency,
        amount,
      })),
      withoutPrice,
    }));
  }
}
