import { z } from "zod";
import { ApiError } from "../http/api-error.ts";
import { isErrorCode } from "../http/error-codes.ts";

/** A refusal of the Data API, as supabase-js hands it over. */
export interface DataApiFailure {
  readonly status: number;
  readonly error: {
    readonly code?: string;
    readonly message: string;
    readonly hint?: string | null;
    readonly details?: string | null;
  };
}

const INSUFFICIENT_PRIVILEGE = "42501";
/** Postgres: `role "…" does not exist`, which a token can name. */
const INVALID_PARAMETER_VALUE = "22023";

const detailsSchema = z.record(z.string(), z.unknown());

/**
 * Translates a refusal of the Data API into an answer for the client. The database's functions raise `PTxyz` with our
 * error code as the hint, and perhaps a JSON object as the detail
 * (https://docs.postgrest.org/en/stable/references/errors.html#raise-errors-with-http-status-codes).
 */
export function fromDataApi({ status, error }: DataApiFailure): ApiError {
  const { code, hint, message } = error;
  if (/^PT[45]\d\d$/.test(code ?? "") && hint && isErrorCode(hint)) {
    return new ApiError(hint, message, { details: readDetails(error.details) });
  }
  const isOfUnknownRole = code === INVALID_PARAMETER_VALUE &&
    /^role ".*" does not exist$/s.test(message);
  if (status === 401 || isOfUnknownRole) {
    return new ApiError(
      "UNAUTHENTICATED",
      "The credential is not valid, has expired, or is not enough for this",
    );
  }
  if (status === 403 || code === INSUFFICIENT_PRIVILEGE) {
    return new ApiError("FORBIDDEN", "You are not allowed to do this");
  }
  // These words of the database are for our log, not for the client.
  return status >= 400 && status < 500
    ? new ApiError("INTERNAL_ERROR", "Something went wrong on our side", {
      cause: error,
    })
    : databaseUnavailable(error);
}

/** The answer while the database does not answer. */
export function databaseUnavailable(cause: unknown): ApiError {
  return new ApiError(
    "DATABASE_UNAVAILABLE",
    "The database does not answer at the moment, try again",
    { cause },
  );
}

function readDetails(
  text: string | null | undefined,
): Readonly<Record<string, unknown>> | undefined {
  if (!text) return undefined;
  try {
    return detailsSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
