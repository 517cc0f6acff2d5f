import type { Next } from "hono";
import { z } from "zod";

/** The recorded fields of a request to any vendor. Headers are not recorded: they hold credentials. */
export const requestFields = {
  /** Counts all requests from 1. */
  turn: z.int(),
  time: z.iso.datetime(),
  method: z.string(),
  path: z.string(),
  query: z.record(z.string(), z.string()),
  /** The kind of the fault that struck the request. */
  fault: z.string().nullable(),
  /** The HTTP status of the answer; null without an answer. */
  status: z.int().nullable(),
};

const requestSchema = z.object(requestFields);

/** A recorded request, with the content and the operations of the vendor. */
type Recorded<Operation, Content> =
  & z.infer<typeof requestSchema>
  & Content
  & {
    /** The operation of the request; null when the request was refused before. */
    operation: Operation | null;
  };

const capacity = 10_000;

/** A request as it arrives. */
type Arrived<Content> = Content & {
  method: string;
  path: string;
  query: Record<string, string>;
};

/** The latest 10,000 requests. */
export class RequestLog<Operation, Content> {
  readonly #requests = new Map<number, Recorded<Operation, Content>>();
  #turn = 0;

  /** Adds a request and returns its record, to be completed later. */
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

/** Lets the app handle a request, and records the status of the answer. */
export async function completeRecord(
  c: { res: Response },
  next: Next,
  request: { fault: string | null; status: number | null },
): Promise<void> {
  await next();
  const unanswered = ["reset", "timeout"].includes(request.fault ?? "");
  request.status = unanswered ? null : c.res.status;
}
