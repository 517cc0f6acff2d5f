import type { Next } from "hono";
import { z } from "zod";

/** The fields that are recorded of a request to any vendor. Headers are not: they hold credentials. */
export const requestFields = {
  /** Counts all requests from 1. */
  turn: z.int(),
  time: z.iso.datetime(),
  method: z.string(),
  path: z.string(),
  query: z.record(z.string(), z.string()),
  /** The kind of the fault that struck it. */
  fault: z.string().nullable(),
  /** The answered HTTP status, null while or when there is no answer. */
  status: z.int().nullable(),
};

const requestSchema = z.object(requestFields);

/** A recorded request, with the content and the operations of the vendor. */
type Recorded<Operation, Content> =
  & z.infer<typeof requestSchema>
  & Content
  & {
    /** The operation of the request, null when it never got so far. */
    operation: Operation | null;
  };

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

/** Lets a request be handled and records the status of its answer. */
export async function completeRecord(
  c: { res: Response },
  next: Next,
  request: { fault: string | null; status: number | null },
): Promise<void> {
  await next();
  const unanswered = ["reset", "timeout"].includes(request.fault ?? "");
  request.status = unanswered ? null : c.res.status;
}
