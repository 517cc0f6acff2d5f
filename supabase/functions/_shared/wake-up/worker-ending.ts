/**
 * A signal that aborts when the platform is about to end this worker: for its processor time, its memory or its age
 * (https://supabase.com/docs/guides/functions/background-tasks). Only for `index.ts`, once.
 */
export function workerEnding(): AbortSignal {
  const ending = new AbortController();
  addEventListener("beforeunload", () => ending.abort());
  return ending.signal;
}
