import type { Recorded } from "./recorded-request.ts";

const capacity = 10_000;

/** A request as it arrives. */
type Arrived<Content> = Content & {
  method: string;
  path: string;
  query: Record<string, string>;
};

/** The latest requests; older ones are dropped when there are more than 10,000. */
export class RequestLog<Operation, Content> {
  readonly #requests = new Map<number, Recorded<Operation, Content>>();
  #turn = 0;

  /** Adds a request and returns its record, to be completed as it is handled. */
  add(arrived: Arrived<Content>): Recorded<Operation, Content> {
    this.#turn += 1;
    const request = {
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
  all(): Recorded<Operation, Content>[] {
    return [...this.#requests.values()];
  }

  clear(): void {
    this.#requests.clear();
  }
}
