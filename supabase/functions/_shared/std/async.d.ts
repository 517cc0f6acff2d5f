// The types of "@std/async" 1 (https://jsr.io/@std/async), as far as it is used here: its npm edition has none.

/** Rejects with a DOMException "TimeoutError" where the promise is not settled in time; it goes on all the same. */
export function deadline<T>(
  p: Promise<T>,
  ms: number,
  options?: { signal?: AbortSignal },
): Promise<T>;
