import { openAllowance } from "../allowance.ts";
import type { Flight } from "../flight.ts";

/** A day of a test. */
const ALL_DAY = 86_400_000;

/** A clock that stands still until a test lets time pass. */
export class FakeClock {
  #milliseconds = 0;
  #timers: { readonly at: number; readonly run: () => void }[] = [];

  readonly now = (): Date => new Date(this.#milliseconds);

  readonly setTimer = (run: () => void, milliseconds: number) => {
    const timer = { at: this.#milliseconds + milliseconds, run };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer);
    };
  };

  /** How many timers wait for their time. */
  get pending(): number {
    return this.#timers.length;
  }

  /** Lets time pass, and everything go on that waited for it. */
  async pass(milliseconds: number): Promise<void> {
    await settle();
    this.#milliseconds += milliseconds;
    const due = this.#timers.filter(({ at }) => at <= this.#milliseconds);
    this.#timers = this.#timers.filter((timer) => !due.includes(timer));
    for (const { run } of due) run();
    await settle();
  }
}

/** Lets everything go on that does not wait for the test. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 40; turn++) await Promise.resolve();
}

/** A flight without a wait: a pause ends with what it waits for, at once where that is nothing. */
export function flightOf(
  items: number,
  ending: AbortSignal = new AbortController().signal,
): Flight & { readonly landed: () => Promise<unknown> } {
  const worker = { now: () => new Date(), ending };
  const outliving: Promise<unknown>[] = [];
  return {
    ...openAllowance({ items, milliseconds: ALL_DAY }, worker),
    lingerMilliseconds: 0,
    look: () => {},
    outlive: (work) => void outliving.push(work),
    landed: () => Promise.all(outliving),
    pause: async (_milliseconds, until) => {
      await until;
      return false;
    },
  };
}

/** A flight without a wait whose allowance every test stays below. */
export function anyFlight(): Flight {
  return flightOf(1_000_000);
}
