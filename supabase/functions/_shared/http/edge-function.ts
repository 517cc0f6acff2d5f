import { answerError, ApiError, errorResponse } from "./api-error.ts";
import { createSecretCheck } from "../configuration/secret-check.ts";
import { secretKeysIn } from "../configuration/api-keys.ts";
import {
  ConfigurationError,
  type Environment,
} from "../configuration/configuration.ts";
import { guardRequests, type RequestLimits } from "./guard-requests.ts";
import type { Logger } from "../log/logger.ts";

/** The default export that the edge runtime expects of a function. */
export interface EdgeFunction {
  fetch(request: Request): Response | Promise<Response>;
}

/** What a function has of its surroundings. */
export interface FunctionContext {
  readonly environment: Environment;
  readonly logger: Logger;
}

/** Makes a handler of the environment. */
type Wire = (environment: Environment) => EdgeFunction["fetch"];

/** Makes a function of its wired handler, and guards it, also while it cannot work. */
export function compose(
  wire: Wire,
  context: FunctionContext,
  limits?: RequestLimits,
): EdgeFunction {
  const { fetch } = wireHandler(wire, context);
  return { fetch: guardRequests(fetch, context.logger, limits) };
}

/**
 * Wires a handler. A missing or malformed configuration is logged once, at the start, and answers every request with
 * 503 `CONFIGURATION_INVALID`, instead of failing deep inside some request. The variable's name is the operator's: it is
 * in the log, and in the answer to one of the project's secret keys. A bug is a logged 500: browsers could not read the
 * answer of a function that does not start.
 */
export function wireHandler(
  wire: Wire,
  { environment, logger }: FunctionContext,
): EdgeFunction {
  try {
    return { fetch: wire(environment) };
  } catch (error) {
    if (!(error instanceof ConfigurationError)) {
      return { fetch: () => answerError(error, logger) };
    }
    logger.error(error.message);
    const isSecretKey = createSecretCheck(secretKeysIn(environment));
    return {
      fetch: ({ headers }) =>
        errorResponse(
          new ApiError(
            "CONFIGURATION_INVALID",
            isSecretKey(headers.get("apikey") ?? "")
              ? error.message
              : "This does not work at the moment: it is not set up well",
          ),
        ),
    };
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
