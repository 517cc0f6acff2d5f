// The types of "@std/async" 1 (https://jsr.io/@std/async), for the parts used here: the npm edition has none.

/** Rejects with a DOMException "TimeoutError" when the promise does not settle in time; the promise's work goes on. */
export function deadline<T>(
  p: Promise<T>,
  ms: number,
  options?: { signal?: AbortSignal },
): Promise<T>;
