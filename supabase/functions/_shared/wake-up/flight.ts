import {
  type Allowance,
  type Bound,
  openAllowance,
  type Worker,
} from "./allowance.ts";

/** Runs something after so many milliseconds, unless it is cancelled. Returns what cancels it. */
export type SetTimer = (
  run: () => void,
  milliseconds: number,
) => () => void;

/** What a flight needs of its worker. */
export interface FlightWorker extends Worker {
  readonly setTimer: SetTimer;
}

/** What bounds a flight, and how long it waits before its last look. */
export interface FlightBound {
  /** Of a flight: wake-ups that join it add nothing to it. */
  readonly bound: Bound;
  /**
   * How long after it found nothing a flight looks once more before it ends. 0 where nobody saves wake-ups: then who
   * writes work down later wakes the function.
   */
  readonly lingerMilliseconds: number;
}

/** A flight as its work sees it: what may begin, and what came meanwhile. */
export interface Flight extends Allowance {
  readonly lingerMilliseconds: number;
  /** To be called before work is looked for: that serves the wake-ups that came until now. */
  look(): void;
  /**
   * Waits so long, at most until the promise is settled, until a wake-up joins that no look has served, or until the
   * worker is about to end. Returns whether it waited so long.
   */
  pause(milliseconds: number, until?: Promise<unknown>): Promise<boolean>;
  /** Keeps the worker for what goes on after the flight. It must not be rejected. */
  outlive(work: Promise<unknown>): void;
}

/** A flight as its owner sees it. */
export interface OwnFlight {
  readonly flight: Flight;
  /** A wake-up joins it. */
  join(): void;
  /** Whether a wake-up joined since the last look. */
  isAwaited(): boolean;
  /** Once all is over that outlives the flight. */
  landed(): Promise<unknown>;
  /** Whether it is. */
  hasLanded(): boolean;
}

/** Opens a flight that begins now. */
export function openFlight(
  { bound, lingerMilliseconds }: FlightBound,
  { setTimer, ...worker }: FlightWorker,
): OwnFlight {
  const { ending } = worker;
  const outliving = new Set<Promise<unknown>>();
  let isAwaited = false;
  let wake = () => {};
  return {
    join() {
      isAwaited = true;
      wake();
    },
    isAwaited: () => isAwaited,
    landed: () => Promise.all(outliving),
    hasLanded: () => outliving.size === 0,
    flight: {
      ...openAllowance(bound, worker),
      lingerMilliseconds,
      look: () => void (isAwaited = false),
      outlive(work) {
        const landing: Promise<unknown> = work.finally(() =>
          outliving.delete(landing)
        );
        outliving.add(landing);
      },
      async pause(milliseconds, until) {
        if (isAwaited || ending.aborted) return false;
        const over = Promise.withResolvers<boolean>();
        const interrupt = () => over.resolve(false);
        wake = interrupt;
        ending.addEventListener("abort", interrupt, { once: true });
        const cancel = setTimer(() => over.resolve(true), milliseconds);
        until?.then(interrupt);
        try {
          return await over.promise;
        } finally {
          cancel();
          ending.removeEventListener("abort", interrupt);
        }
      },
    },
  };
}
