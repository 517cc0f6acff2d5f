import { ApiError } from "./api-error.ts";

/** A bell that ends a pause, also the next one when it rings before. */
export interface Bell {
  readonly ring: () => void;
  /** Resolves when the bell rings, or after these milliseconds. */
  readonly heard: (ms: number) => Promise<void>;
}

export function createBell(): Bell {
  let hasRung = false;
  let wake = () => {};
  return {
    ring() {
      hasRung = true;
      wake();
    },
    async heard(ms) {
      if (!hasRung) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, ms);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      hasRung = false;
    },
  };
}

/**
 * Does something within a time. What is done gets a signal that it is not wanted any more, but is not waited for:
 * supabase-js may renew the session first, which no signal ends.
 *
 * @throws the reason of the signal, when it is aborted
 * @throws {ApiError} `NO_ANSWER` when the time is over
 */
export function within<T>(
  ms: number,
  signal: AbortSignal | undefined,
  act: (ended: AbortSignal) => Promise<T>,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const controller = new AbortController();
    const end = (reason: unknown) => {
      controller.abort(reason);
      reject(reason);
    };
    const abort = () => end(signal?.reason);
    const timer = setTimeout(
      () =>
        end(new ApiError("NO_ANSWER", 0, { message: `No answer in ${ms} ms` })),
      ms,
    );
    signal?.addEventListener("abort", abort);
    act(controller.signal).then(resolve, reject).finally(() => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", abort);
    });
  });
}
