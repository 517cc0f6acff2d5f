/**
 * A fetch that gives up after so many milliseconds, body included. Without it a silent database would keep a function
 * waiting to the end of its life.
 */
export function fetchWithin(milliseconds: number): typeof fetch {
  return (input, init) => {
    const deadline = AbortSignal.timeout(milliseconds);
    const signal = init?.signal
      ? AbortSignal.any([init.signal, deadline])
      : deadline;
    return fetch(input, { ...init, signal });
  };
}

/** How long the Data API may take: longer than the eight seconds after which hosted projects end a statement. */
export const DATA_API_MILLISECONDS = 10_000;
