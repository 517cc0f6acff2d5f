/**
 * A fetch that gives up after so many milliseconds, body included. Without it a database that takes a connection and says
 * nothing would keep a function waiting for as long as it lives.
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

/** The patience with the Data API: longer than the eight seconds after which hosted projects end a statement. */
export const DATA_API_MILLISECONDS = 10_000;
