declare const EdgeRuntime:
  | { waitUntil(work: Promise<unknown>): void }
  | undefined;

/**
 * Lets work go on after the response. Supabase's runtime must be told about it, or it may end the function first
 * (https://supabase.com/docs/guides/functions/background-tasks); elsewhere the process lives on by itself.
 */
export function runInBackground(work: Promise<void>): void {
  if (typeof EdgeRuntime !== "undefined") EdgeRuntime.waitUntil(work);
}
