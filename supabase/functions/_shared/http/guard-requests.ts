import { answerError } from "./api-error.ts";
import type { Logger } from "../log/logger.ts";
import { readBody } from "./read-body.ts";

type Handle = (request: Request) => Response | Promise<Response>;

/** Every body that a client has a reason to send is much shorter. */
const MAX_BODY_BYTES = 65_536;

/** The headers of answers that a page may read besides those that it may always (https://fetch.spec.whatwg.org/#cors-safelisted-response-header-name). */
const READABLE_HEADERS = "Allow,Retry-After";

const METHODS = "GET,HEAD,PUT,POST,DELETE,PATCH,QUERY";

/** How a function differs from the others. */
export interface RequestLimits {
  /** The longest body by path, where it is not 64 KiB. */
  readonly maxBodyBytes?: Readonly<Record<string, number>>;
}

/**
 * Passes only requests on whose body is short enough to be in memory, and lets browsers read every answer: apps may call
 * a function from anywhere, because the credential is in a header and not in a cookie. The body is read here, before
 * anything is known of the request, so that no route forgets the limit.
 */
export function guardRequests(
  handle: Handle,
  logger: Logger,
  { maxBodyBytes = {} }: RequestLimits = {},
): Handle {
  return async (request) => {
    if (request.method === "OPTIONS") return answerPreflight(request);
    try {
      const passed = request.body === null
        ? request
        : await readWhole(request, maxBodyBytes);
      return readable(await handle(passed));
    } catch (error) {
      return readable(answerError(error, logger));
    }
  };
}

async function readWhole(
  request: Request,
  maxBodyBytes: Readonly<Record<string, number>>,
): Promise<Request> {
  // A slash at the end means nothing, as for the router behind.
  const path = new URL(request.url).pathname.replace(/\/$/, "");
  const body = await readBody(request, maxBodyBytes[path] ?? MAX_BODY_BYTES);
  return new Request(request, { body });
}

/** Lets a page read an answer, wherever the page is from (https://fetch.spec.whatwg.org/#http-cors-protocol). */
function readable(answer: Response): Response {
  answer.headers.set("access-control-allow-origin", "*");
  answer.headers.set("access-control-expose-headers", READABLE_HEADERS);
  return answer;
}

/** The answer to a browser that asks whether a page may send a request: it may send every one. */
function answerPreflight({ headers }: Request): Response {
  const answer = readable(new Response(null, { status: 204 }));
  answer.headers.set("access-control-allow-methods", METHODS);
  const asked = headers.get("access-control-request-headers");
  if (asked) {
    answer.headers.set("access-control-allow-headers", asked);
    answer.headers.set("vary", "Access-Control-Request-Headers");
  }
  return answer;
}
