/** The longest wait after the first failed attempt. */
const FIRST_CEILING_SECONDS = 10;
/** The shortest wait: full jitter alone could retry at once. */
const FLOOR_SECONDS = 1;
/** The longest wait after any attempt. */
const CEILING_SECONDS = 15 * 60;

/**
 * Seconds to wait after the given failed attempt (1 for the first): exponential with full jitter, which spreads the
 * orders that failed together.
 *
 * @param random a number in [0, 1)
 */
export function backoffSeconds(attempt: number, random: number): number {
  const ceiling = Math.min(
    CEILING_SECONDS,
    FIRST_CEILING_SECONDS * 2 ** (attempt - 1),
  );
  return Math.max(FLOOR_SECONDS, Math.round(ceiling * random));
}
