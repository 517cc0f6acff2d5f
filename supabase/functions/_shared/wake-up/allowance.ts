/** The work that one run may begin. */
export interface Allowance {
  /** How many more items may begin: 0 once the time is up, or the worker is about to end. */
  left(): number;
  /** Counts items that begin now. False when the worker is about to end: then none of them may begin. */
  begin(items: number): boolean;
  /** Whether anything has begun. */
  isUsed(): boolean;
}

/** What bounds a run. */
export interface Bound {
  /** The number of items that were measured to need less than half a second of processor time together. */
  readonly items: number;
  /** How long items may begin. */
  readonly milliseconds: number;
}

/** What a run needs to know of its worker. */
export interface Worker {
  readonly now: () => Date;
  /** Aborts when the worker is about to end. */
  readonly ending: AbortSignal;
}

/** Opens the allowance of a run that begins now. */
export function openAllowance(
  { items, milliseconds }: Bound,
  { now, ending }: Worker,
): Allowance {
  const deadline = now().getTime() + milliseconds;
  let begun = 0;
  return {
    left: () =>
      ending.aborted || now().getTime() >= deadline
        ? 0
        : Math.max(0, items - begun),
    begin(count) {
      if (ending.aborted) return false;
      begun += count;
      return true;
    },
    isUsed: () => begun > 0,
  };
}
