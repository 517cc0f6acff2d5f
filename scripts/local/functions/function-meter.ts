import { AsyncLocalStorage } from "node:async_hooks";
import { type HostedLimits, nameRequest } from "./hosted-limits.ts";

/** The default export of a function. */
export interface EdgeFunction {
  fetch(request: Request): Response | Promise<Response>;
}

interface MeterOptions {
  readonly limits: HostedLimits;
  /** The processor time that this process has used, in milliseconds. */
  readonly cpuTime: () => number;
  readonly log: (line: string) => void;
  /** Whether a request is answered only after its background work, so that whoever has an answer knows that all is done. Default false. */
  readonly answersLast?: boolean;
}

/** A request that is worked on. */
interface Current {
  readonly name: string;
  readonly work: Promise<unknown>[];
}

/** The requests that were worked on since the process was last idle. */
interface Span {
  readonly cpuTimeBefore: number;
  readonly requests: string[];
}

/**
 * Says in a function's log when a request used more than a hosted function has; it changes and ends nothing.
 *
 * The platform counts the processor time of a worker's thread, also for background work, and ends the worker at its
 * hard limit (supabase/edge-runtime, `crates/base/src/worker/supervisor/strategy_per_worker.rs`). Here a process has
 * many threads, and requests that overlap share its time: these are only accused together, of more than all of them
 * have, so that at least one is guilty.
 */
export function createMeter(
  { limits, cpuTime, log, answersLast = false }: MeterOptions,
) {
  const current = new AsyncLocalStorage<Current>();
  let span: Span = { cpuTimeBefore: 0, requests: [] };
  let going = 0;

  function begin(): void {
    if (going === 0) span = { cpuTimeBefore: cpuTime(), requests: [] };
    going += 1;
  }

  function end(): void {
    going -= 1;
    if (going > 0) return;
    const { requests: [first, ...others], cpuTimeBefore } = span;
    const used = cpuTime() - cpuTimeBefore;
    if (used <= limits.cpuMilliseconds * (1 + others.length)) return;
    const subject = others.length === 0
      ? `${first} used`
      : `${first} and ${others.length} more at the same time together used`;
    log(
      `${subject} ${inSeconds(used)} of CPU time. A hosted function has ${
        inSeconds(limits.cpuMilliseconds)
      } a request, and is ended there (546 WORKER_RESOURCE_LIMIT): let one request do less`,
    );
  }

  return {
    async fetch(
      edgeFunction: EdgeFunction,
      request: Request,
    ): Promise<Response> {
      const id = request.headers.get("webhook-id");
      const name = nameRequest(request.method, request.url, id);
      begin();
      span.requests.push(name);
      try {
        const work: Promise<unknown>[] = [];
        const answer = await current.run(
          { name, work },
          () => edgeFunction.fetch(request),
        );
        // What is done in the background may begin more of it.
        while (answersLast && work.length > 0) {
          await Promise.allSettled(work.splice(0));
        }
        return answer;
      } finally {
        end();
      }
    },

    /** What the platform gives to functions as `EdgeRuntime.waitUntil`. */
    waitUntil(work: Promise<unknown>): void {
      begin();
      const request = current.getStore();
      request?.work.push(work);
      const name = request?.name ?? "the start";
      const overdue = setTimeout(() =>
        log(
          `The background work of ${name} goes on after ${
            inSeconds(limits.workerMilliseconds)
          }. A hosted function is ended at that age on the free plan, and at 400 s on others: do less at a time`,
        ), limits.workerMilliseconds);
      // Work that fails still fails as it would without this.
      void work.finally(() => {
        clearTimeout(overdue);
        end();
      });
    },
  };
}

function inSeconds(milliseconds: number): string {
  return `${Number((milliseconds / 1000).toFixed(1))} s`;
}
