import { Hono } from "hono";
import { cors } from "hono/cors";
import { answerError } from "./api-error.ts";
import type { Logger } from "../log/logger.ts";
import { readBody } from "./read-body.ts";

type Handle = (request: Request) => Response | Promise<Response>;

/** Every body that a client has a reason to send is much shorter. */
const MAX_BODY_BYTES = 65_536;

/** The headers of answers that a page may read besides those that it may always (https://fetch.spec.whatwg.org/#cors-safelisted-response-header-name). */
const READABLE_HEADERS = ["Allow", "Retry-After"];

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
  // A slash at the end means nothing, as for the router behind.
  const app = new Hono({ strict: false });
  app.use(cors({ exposeHeaders: READABLE_HEADERS }));
  app.onError((error) => answerError(error, logger));
  app.all("*", async ({ req: { raw, path } }) => {
    if (raw.body === null) return await handle(raw);
    const body = await readBody(raw, maxBodyBytes[path] ?? MAX_BODY_BYTES);
    return await handle(new Request(raw, { body }));
  });
  return (request) => app.fetch(request);
}
