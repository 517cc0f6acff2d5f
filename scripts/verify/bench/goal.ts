/** The value that a figure must not exceed, or must reach. */
type Limit = { readonly atMost: number } | { readonly atLeast: number };

/** A figure over all runs. */
export interface Spread {
  /** The median of the runs. */
  readonly measured: number;
  readonly lowest: number;
  readonly highest: number;
}

/** A figure with the value that it should have. A missed goal is shown, and fails nothing: machines are busy. */
export type Goal = Limit & Spread & {
  /** The measured thing, in words. */
  readonly what: string;
  /** What a ratio compares it with; nothing for other figures. */
  readonly against?: string;
  /** The unit of the limit and of the figures: "×" for a ratio, "" for a count. */
  readonly unit: string;
  /** Why it is missed, where that is known: shown only while it is missed. */
  readonly reason?: string;
};

/** Whether the median of the runs keeps the limit. */
export function isMet(goal: Goal): boolean {
  return "atMost" in goal
    ? goal.measured <= goal.atMost
    : goal.measured >= goal.atLeast;
}

/** A figure as a part of its limit, so that unlike goals can be drawn on one scale: more than 1 is missed. */
export function partOfLimit(goal: Goal, figure: number): number {
  if ("atLeast" in goal) return goal.atLeast / figure;
  // Nothing, where nothing is allowed, is no division by zero.
  return figure === goal.atMost ? 1 : figure / goal.atMost;
}

/** A limit in words. */
export function nameLimit(goal: Goal): string {
  const limit = "atMost" in goal ? `≤ ${goal.atMost}` : `≥ ${goal.atLeast}`;
  return `${limit} ${goal.unit}`.trim();
}
