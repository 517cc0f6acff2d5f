import { ApiError, errorResponse } from "./api-error.ts";
import { ConfigurationError } from "../configuration/configuration.ts";
import { guardRequests, type RequestLimits } from "./guard-requests.ts";
import type { Logger } from "../log/logger.ts";

/** The default export that the edge runtime expects of a function. */
export interface EdgeFunction {
  fetch(request: Request): Response | Promise<Response>;
}

/** Makes a function of its wired handler, and guards it, also while its configuration is wrong. */
export function compose(
  wire: () => EdgeFunction["fetch"],
  logger: Logger,
  limits?: RequestLimits,
): EdgeFunction {
  const { fetch } = wireHandler(wire, logger);
  return { fetch: guardRequests(fetch, logger, limits) };
}

/**
 * Wires a handler. A missing or malformed configuration is logged once, at the start, and answers every request with
 * 503 `CONFIGURATION_INVALID` and the variable's name, instead of failing deep inside some request.
 */
export function wireHandler(
  wire: () => EdgeFunction["fetch"],
  logger: Logger,
): EdgeFunction {
  try {
    return { fetch: wire() };
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    logger.error(error.message);
    const answer = new ApiError("CONFIGURATION_INVALID", error.message);
    return { fetch: () => errorResponse(answer) };
  }
}

declare const EdgeRuntime:
  | { waitUntil(work: Promise<unknown>): void }
  | undefined;

/**
 * Lets work go on after the response. Supabase's runtime must know of the work, or it may end the function first
 * (https://supabase.com/docs/guides/functions/background-tasks); elsewhere the process lives on by itself.
 */
export function runInBackground(work: Promise<void>): void {
  if (typeof EdgeRuntime !== "undefined") EdgeRuntime.waitUntil(work);
}
