import { type ErrorCode, errorCodes } from "./error-codes.ts";
import type { Logger } from "../log/logger.ts";

/** The parts of an error besides its message. */
export interface ApiErrorOptions extends ErrorOptions {
  /** For the client. The cause is for our log only. */
  readonly details?: Readonly<Record<string, unknown>> | undefined;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * An answer other than success, as clients see it: a code for machines, which has its HTTP status, and a message for
 * people. Handlers throw it; only `errorResponse` turns it into a response.
 */
export class ApiError extends Error {
  override readonly name = "ApiError";
  readonly status: number;
  readonly code: ErrorCode;
  readonly details: Readonly<Record<string, unknown>> | undefined;
  readonly headers: Readonly<Record<string, string>>;

  constructor(code: ErrorCode, message: string, options?: ApiErrorOptions) {
    super(message, options);
    this.status = errorCodes.get(code)?.status ?? 500;
    this.code = code;
    this.details = options?.details;
    this.headers = options?.headers ?? {};
  }
}

/** The one shape of every error: `{"error": {"code", "message", "details"?}}` with the error's status. */
export function errorResponse(error: ApiError): Response {
  const { status, headers, code, message, details } = error;
  return Response.json(
    {
      error: details === undefined
        ? { code, message }
        : { code, message, details },
    },
    { status, headers },
  );
}

/** Answers anything thrown: an `ApiError` as itself, everything else as a logged 500 that tells the client nothing. */
export function answerError(error: unknown, logger: Logger): Response {
  if (error instanceof ApiError) {
    if (error.status >= 500) {
      logger.error(error.message, { code: error.code, cause: error.cause });
    }
    return errorResponse(error);
  }
  logger.error("Request failed unexpectedly", { error });
  return errorResponse(
    new ApiError("INTERNAL_ERROR", "Something went wrong on our side"),
  );
}
