/** Counts what passes between the functions, Twilio and the Data API, to tell when nothing happens any more. */
export class Traffic {
  #inFlight = 0;
  #changedAt = performance.now();

  /** Counts a piece of work from its start to its end. */
  async during<Result>(work: () => Promise<Result>): Promise<Result> {
    this.#inFlight += 1;
    this.#changedAt = performance.now();
    try {
      return await work();
    } finally {
      this.#inFlight -= 1;
      this.#changedAt = performance.now();
    }
  }

  /** Whether nothing is in flight, and nothing was for so long. */
  isQuiet(milliseconds: number): boolean {
    return this.#inFlight === 0 &&
      performance.now() - this.#changedAt >= milliseconds;
  }
}
