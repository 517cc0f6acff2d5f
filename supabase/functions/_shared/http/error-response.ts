import { ApiError } from "./api-error.ts";
import type { Logger } from "../log/logger.ts";

/** The one shape of every error: `{"error": {"code", "message", "details"?}}` with the error's status. */
export function errorResponse(error: ApiError): Response {
  const { code, message, details } = error;
  return Response.json(
    {
      error: details === undefined
        ? { code, message }
        : { code, message, details },
    },
    { status: error.status },
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
