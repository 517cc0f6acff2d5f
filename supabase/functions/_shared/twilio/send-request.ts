import { z } from "zod";
import { within } from "../http/fetch-within.ts";
import type { SdkRequest, SendRequest } from "./sdk.ts";
import type { TwilioAccount } from "./twilio-account.ts";

/** Twilio's own code of an error (https://www.twilio.com/docs/api/errors), and its message. */
interface ErrorDocument {
  readonly code: number;
  readonly message: string;
}

/** An answer that is no success. The SDK would read a gateway's page as Twilio's words. */
export class ErrorAnswer extends Error {
  override readonly name = "ErrorAnswer";
  readonly status: number;
  /** Null when the answer is not Twilio's own: then the outcome is unknown. */
  readonly document: ErrorDocument | null;
  readonly retryAfterSeconds: number | undefined;

  constructor(status: number, body: unknown, retryAfter: string | null) {
    super(`Twilio's API answered HTTP ${status}`);
    this.status = status;
    this.document = readErrorDocument(body);
    this.retryAfterSeconds = readSeconds(retryAfter);
  }
}

/** The longest wait, whatever the header says: an order must not sleep for days. */
const LONGEST_WAIT_SECONDS = 60 * 60;

/**
 * Keeps no connection, for all that costs, changes or gives back something: Deno repeats a request, even a purchase, when
 * a kept connection is closed before the answer. To read once more is harmless, so reading keeps its connections. At the
 * top, because it lives as long as the function.
 */
const keepingNone = Deno.createHttpClient({ poolMaxIdlePerHost: 0 });

/**
 * The request client of the SDK, on `fetch`. It makes each request once, but for one that only reads, follows no
 * redirection, and throws unless the answer is a success.
 *
 * @param timeoutMilliseconds how long an answer may take to its last byte
 * @throws {ErrorAnswer} for an answer that is no success
 */
export function createSendRequest(
  { username, password }: Pick<TwilioAccount, "username" | "password">,
  timeoutMilliseconds: number,
): SendRequest {
  const authorization = `Basic ${btoa(`${username}:${password}`)}`;
  return async ({ method, uri, params, data, headers }) => {
    const verb = method.toUpperCase();
    const url = new URL(uri);
    for (const parameter of encode(params)) {
      url.searchParams.append(...parameter);
    }
    const [response, text] = await within(
      timeoutMilliseconds,
      async (signal) => {
        const response = await fetch(url, {
          ...(verb === "GET" ? {} : { client: keepingNone }),
          method: verb,
          headers: { ...headers, authorization },
          ...(data !== undefined && { body: encode(data) }),
          redirect: "manual",
          signal,
        });
        return [response, await response.text()];
      },
    );
    const body = parseJson(text);
    if (response.ok) {
      const { status, headers } = response;
      return { statusCode: status, body, headers: Object.fromEntries(headers) };
    }
    const retryAfter = response.headers.get("retry-after");
    throw new ErrorAnswer(response.status, body, retryAfter);
  };
}

/** A list is one parameter for each of its items. */
function encode(parameters: SdkRequest["params"]): URLSearchParams {
  return new URLSearchParams(
    Object.entries(parameters ?? {}).flatMap(([name, value]) =>
      [value].flat().map((item) => [name, String(item)])
    ),
  );
}

/** The answer's JSON; the text itself where it is not JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Twilio's codes have five digits. A code that repeats the HTTP status, or is smaller, is not Twilio's. */
const codeSchema = z.int().min(10_000);

/** Twilio's two forms: that of the 2010 API (https://www.twilio.com/docs/usage/twilios-response), and RFC 9457's. */
const documentSchema = z.union([
  z.object({ code: codeSchema, message: z.string() }),
  z.object({ code: codeSchema, type: z.string(), title: z.string() })
    .transform(({ code, title }) => ({ code, message: title })),
]);

/** Reads the body of an error answer; null where a gateway wrote it, not Twilio. */
export function readErrorDocument(body: unknown): ErrorDocument | null {
  return documentSchema.safeParse(body).data ?? null;
}

function readSeconds(value: string | null): number | undefined {
  if (value === null) return undefined;
  // RFC 9110: seconds, or a date.
  const seconds = /^\d+$/.test(value.trim())
    ? Number(value)
    : Math.ceil((Date.parse(value) - Date.now()) / 1000);
  return Number.isFinite(seconds)
    ? Math.min(Math.max(0, seconds), LONGEST_WAIT_SECONDS)
    : undefined;
}
