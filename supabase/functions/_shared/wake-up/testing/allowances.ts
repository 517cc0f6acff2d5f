import { type Allowance, openAllowance } from "../allowance.ts";

/** A day of a test. */
const ALL_DAY = 86_400_000;

/** The allowance of a run whose time does not end, with the signal of its worker's end. */
export function allowanceOf(
  items: number,
  ending: AbortSignal = new AbortController().signal,
): Allowance {
  return openAllowance({ items, milliseconds: ALL_DAY }, {
    now: () => new Date(),
    ending,
  });
}

/** An allowance that every test stays below. */
export function anyAllowance(): Allowance {
  return allowanceOf(1_000_000);
}
