import { type IncomingMessage, request } from "node:http";
import { buffer } from "node:stream/consumers";

/** A request as it goes over the wire. */
export interface WireRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | undefined;
}

/** What came back. */
export interface WireAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: Buffer;
}

/** A bound, and no measurement: everything but a hang ends before it. */
const DEADLINE_MILLISECONDS = 60_000;

/**
 * Sends a request byte by byte as it is: `fetch` would mend paths and refuse methods.
 *
 * @throws {Error} when no answer comes in time
 */
export async function sendRequest(
  apiUrl: string,
  { method, path, headers, body }: WireRequest,
): Promise<WireAnswer> {
  const { hostname, port } = new URL(apiUrl);
  const sent = request({
    ...{ hostname, port, method, path },
    headers: body === undefined
      ? headers
      : { ...headers, "content-length": body.length },
    agent: false,
    signal: AbortSignal.timeout(DEADLINE_MILLISECONDS),
  });
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    sent.on("response", resolve).on("error", reject).end(body);
  });
  return {
    status: answer.statusCode ?? 0,
    headers: answer.headers,
    body: await buffer(answer),
  };
}
