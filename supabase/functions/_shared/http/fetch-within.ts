/**
 * A fetch that gives up after so many milliseconds, body included. Without it a silent database would keep a function
 * waiting to the end of its life. It resolves once the whole body is there.
 */
export function fetchWithin(milliseconds: number): typeof fetch {
  return (input, init) =>
    within(milliseconds, async (deadline) => {
      const signal = init?.signal
        ? AbortSignal.any([init.signal, deadline])
        : deadline;
      const answer = await fetch(input, { ...init, signal });
      const body = await answer.arrayBuffer();
      const { status, statusText, headers } = answer;
      // A status that forbids a body takes no empty one either.
      return new Response(body.byteLength === 0 ? null : body, {
        status,
        statusText,
        headers,
      });
    });
}

/**
 * Runs something with a signal that aborts after so many milliseconds, and is forgotten as soon as it has ended. The timer
 * of `AbortSignal.timeout` would live on, and at its end make an error with its stack for each request long answered.
 */
export async function within<Result>(
  milliseconds: number,
  run: (deadline: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const deadline = new AbortController();
  const timer = setTimeout(
    () => deadline.abort(new DOMException("It took too long", "TimeoutError")),
    milliseconds,
  );
  try {
    return await run(deadline.signal);
  } finally {
    clearTimeout(timer);
  }
}

/** How long the Data API may take: longer than the eight seconds after which hosted projects end a statement. */
export const DATA_API_MILLISECONDS = 10_000;
