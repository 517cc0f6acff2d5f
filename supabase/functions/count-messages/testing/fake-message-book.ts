import type { MessageBook, MessageCount } from "../message-book.ts";

/** Counts in memory: what was recorded is not to be counted any more. */
export class FakeMessageBook implements MessageBook {
  readonly recorded = new Map<string, readonly MessageCount[]>();
  readonly #days: readonly string[];

  constructor(...days: readonly string[]) {
    this.#days = days;
  }

  daysToCount(): Promise<readonly string[]> {
    return Promise.resolve(this.#days.filter((day) => !this.recorded.has(day)));
  }

  record(day: string, counts: readonly MessageCount[]): Promise<void> {
    this.recorded.set(day, counts);
    return Promise.resolve();
  }
}
