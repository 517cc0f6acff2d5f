import { z } from "zod";

/** A row of `net.http_request_queue`. */
export type QueuedRequest = {
  id: string;
  method: string;
  url: string;
  headers: Record<string, string | null> | null;
  body: Buffer | null;
  timeout_milliseconds: number;
};

/** A row of `net._http_response`, with the extension's nulls. */
type StoredResponse = {
  id: string;
  status_code: number | null;
  content_type: string | null;
  headers: Record<string, string> | null;
  content: string | null;
  timed_out: boolean;
  error_msg: string | null;
};

const systemError = z.object({ cause: z.object({ code: z.string() }) });

/** libcurl's messages for failures before an answer. */
const messages: Record<string, string> = {
  ECONNREFUSED: "Couldn't connect to server",
  ENOTFOUND: "Couldn't resolve host name",
  ECONNRESET: "Failure when receiving data from the peer",
  UND_ERR_SOCKET: "Server returned nothing (no headers, no data)",
};

function requestHeaders(
  headers: QueuedRequest["headers"],
): Record<string, string> {
  if (headers === null) return {};
  const present = Object.entries(headers)
    .flatMap(([name, value]) => value === null ? [] : [[name, value]]);
  return { ...Object.fromEntries(present), "User-Agent": "pg_net/0.20.5" };
}

function failure(request: QueuedRequest, error: unknown, startedAt: number) {
  const { id, timeout_milliseconds: timeout } = request;
  const base = { id, status_code: null, content_type: null, headers: null };
  if (error instanceof Error && error.name === "TimeoutError") {
    const total = (performance.now() - startedAt).toFixed(6);
    const text = `Timeout of ${timeout} ms reached. Total time: ${total} ms`;
    return { ...base, content: null, timed_out: true, error_msg: text };
  }
  const code = systemError.safeParse(error).data?.cause.code;
  const text = messages[code ?? ""] ?? String(error);
  return { ...base, content: null, timed_out: false, error_msg: text };
}

/**
 * Sends one request as pg_net does and returns the row to store: every answer, also 4xx and 5xx, has a status; a
 * timeout and a connection error have none. Follows redirects. Never throws.
 */
export async function sendQueuedRequest(
  request: QueuedRequest,
): Promise<StoredResponse> {
  const startedAt = performance.now();
  try {
    const response = await fetch(request.url, {
      method: request.method.toUpperCase(),
      headers: requestHeaders(request.headers),
      body: request.body?.toString("utf8") ?? null,
      signal: AbortSignal.timeout(request.timeout_milliseconds),
    });
    const content = await response.text();
    return {
      id: request.id,
      status_code: response.status,
      content_type: response.headers.get("content-type"),
      headers: Object.fromEntries(response.headers),
      content: content === "" ? null : content,
      timed_out: false,
      error_msg: null,
    };
  } catch (error) {
    return failure(request, error, startedAt);
  }
}
