/** How much a hosted function may use (https://supabase.com/docs/guides/functions/limits). */
export interface HostedLimits {
  /** Processor time of a request with its background work. */
  readonly cpuMilliseconds: number;
  /** Until the answer. */
  readonly answerMilliseconds: number;
  /** The life of a worker, and so the longest background work: this on the free plan, 400 s on others. */
  readonly workerMilliseconds: number;
}

export const hostedLimits: HostedLimits = {
  cpuMilliseconds: 2_000,
  answerMilliseconds: 150_000,
  workerMilliseconds: 150_000,
};

/** What a log says of a request: its method, its path without query, and the id of the wake-up or report that it carries. */
export function nameRequest(
  method: string | undefined,
  url: string | undefined,
  id: string | string[] | null | undefined,
): string {
  const { pathname } = new URL(url ?? "/", "http://function");
  return `${method} ${pathname}${id ? ` (${id})` : ""}`;
}
