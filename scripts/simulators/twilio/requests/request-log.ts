import type { RecordedRequest } from "./recorded-request.ts";

const capacity = 10_000;

/** The latest requests; older ones are dropped when there are more than 10,000. */
export class RequestLog {
  readonly #requests = new Map<number, RecordedRequest>();
  #turn = 0;

  /** Adds a request and returns its record, to be completed as it is handled. */
  add(
    arrived: Pick<RecordedRequest, "method" | "path" | "query" | "form">,
  ): RecordedRequest {
    this.#turn += 1;
    const request: RecordedRequest = {
      turn: this.#turn,
      time: new Date().toISOString(),
      ...arrived,
      operation: null,
      fault: null,
      status: null,
    };
    this.#requests.set(request.turn, request);
    this.#requests.delete(this.#turn - capacity);
    return request;
  }

  /** The recorded requests, the oldest first. */
  all(): RecordedRequest[] {
    return [...this.#requests.values()];
  }

  clear(): void {
    this.#requests.clear();
  }
}
