/** How often a scripted fault strikes, and how likely. */
interface Repetition {
  times: number | null;
  probability: number;
}

/** A scripted fault with its id and how often it struck. */
type Active<Fault> = Fault & { id: string; struck: number };

/** The faults that can still strike. They are not kept across a restart. */
export class FaultList<Fault extends Repetition> {
  #faults: Active<Fault>[] = [];
  #dice: () => number;
  #added = 0;

  constructor(seed: number) {
    this.#dice = seededDice(seed);
  }

  /** Starts the dice anew. */
  reseed(seed: number): void {
    this.#dice = seededDice(seed);
  }

  add(scripted: Fault): Active<Fault> {
    this.#added += 1;
    const fault = { ...scripted, id: `fault-${this.#added}`, struck: 0 };
    this.#faults.push(fault);
    return fault;
  }

  /** Every fault that can still strike, in the order they were added. */
  all(): readonly Active<Fault>[] {
    return this.#faults;
  }

  /** Removes a fault; false if there is none of that id. */
  remove(id: string): boolean {
    const kept = this.#faults.filter((fault) => fault.id !== id);
    const found = kept.length < this.#faults.length;
    this.#faults = kept;
    return found;
  }

  clear(): void {
    this.#faults = [];
  }

  /** The first fault that fits a request and wins its throw of the dice, counted as struck; null if the request is spared. */
  draw(fits: (fault: Fault) => boolean): Fault | null {
    const fault = this.#faults.find((candidate) =>
      fits(candidate) && this.#dice() < candidate.probability
    );
    if (fault === undefined) return null;
    fault.struck += 1;
    if (fault.struck === fault.times) this.remove(fault.id);
    return fault;
  }
}

/**
 * Random numbers from 0 (inclusive) to 1 (exclusive) that are the same for the same
 * seed: the mulberry32 generator (Tommy Ettinger, public domain), because Math.random
 * takes no seed.
 */
export function seededDice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
