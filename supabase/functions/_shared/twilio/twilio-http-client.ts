import twilio from "twilio";

/** Too many requests: the SDK drops the headers, and with them Twilio's wish for when to come back. */
export class TooManyRequests extends Error {
  override readonly name = "TooManyRequests";
  readonly retryAfterSeconds: number | undefined;

  constructor(retryAfterSeconds: number | undefined) {
    super("Twilio answered 429: too many requests");
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** Whatever the header says: an order must not sleep for days. */
const LONGEST_WAIT_SECONDS = 60 * 60;

/** Below the lease, so that the slowest attempt ends before somebody else may take the order over. */
const TIMEOUT_MILLISECONDS = 10_000;

/**
 * The SDK's HTTP client, except that a 429 throws `TooManyRequests`. It keeps no connection alive: after a timeout a
 * kept socket holds a Deno process open.
 */
export function createTwilioHttpClient(
  timeout = TIMEOUT_MILLISECONDS,
): twilio.RequestClient {
  const client = new twilio.RequestClient({
    timeout,
    keepAlive: false,
  });
  client.axios.interceptors.response.use((response) => {
    if (response.status === 429) {
      throw new TooManyRequests(
        retryAfterSeconds(response.headers["retry-after"]),
      );
    }
    return response;
  });
  return client;
}

function retryAfterSeconds(value: unknown): number | undefined {
  if (typeof value !== "string") return undefined;
  // RFC 9110: seconds, or a date.
  const seconds = /^\d+$/.test(value.trim())
    ? Number(value)
    : Math.ceil((Date.parse(value) - Date.now()) / 1000);
  return Number.isFinite(seconds)
    ? Math.min(Math.max(0, seconds), LONGEST_WAIT_SECONDS)
    : undefined;
}
