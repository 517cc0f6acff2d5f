import twilio from "twilio";
import { type ErrorDocument, readErrorDocument } from "./error-document.ts";

/**
 * An answer that is no success. The SDK would drop the headers, and with them the wish for when to come back, and take
 * whatever a gateway says for Twilio's words.
 */
export class ErrorAnswer extends Error {
  override readonly name = "ErrorAnswer";
  readonly status: number;
  /** Null when it is not Twilio's own: then nobody knows what Twilio did. */
  readonly document: ErrorDocument | null;
  readonly retryAfterSeconds: number | undefined;

  constructor(status: number, body: unknown, retryAfter: unknown) {
    super(`Twilio's API answered HTTP ${status}`);
    this.status = status;
    this.document = readErrorDocument(body);
    this.retryAfterSeconds = readSeconds(retryAfter);
  }
}

/** Whatever the header says: an order must not sleep for days. */
const LONGEST_WAIT_SECONDS = 60 * 60;

/** Below the lease, so that the slowest attempt ends before somebody else may take the order over. */
const TIMEOUT_MILLISECONDS = 10_000;

/**
 * The SDK's HTTP client, except that what is no success throws `ErrorAnswer`. It keeps no connection alive: after a
 * timeout a kept socket holds a Deno process open.
 */
export function createTwilioHttpClient(
  timeout = TIMEOUT_MILLISECONDS,
): twilio.RequestClient {
  const client = new twilio.RequestClient({
    timeout,
    keepAlive: false,
  });
  client.axios.interceptors.response.use((response) => {
    const { status, data, headers } = response;
    if (status >= 200 && status < 300) return response;
    throw new ErrorAnswer(status, data, headers["retry-after"]);
  });
  return client;
}

function readSeconds(value: unknown): number | undefined {
  if (typeof value !== "string") return undefined;
  // RFC 9110: seconds, or a date.
  const seconds = /^\d+$/.test(value.trim())
    ? Number(value)
    : Math.ceil((Date.parse(value) - Date.now()) / 1000);
  return Number.isFinite(seconds)
    ? Math.min(Math.max(0, seconds), LONGEST_WAIT_SECONDS)
    : undefined;
}
