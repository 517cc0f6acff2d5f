import { z } from "zod";
import { ApiError } from "../http/api-error.ts";
import { isErrorCode } from "../http/error-codes.ts";
import { once } from "../std/once.ts";

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

/** Postgres: the statement took longer than `statement_timeout`. The same code is for a statement that somebody cancelled. */
const QUERY_CANCELED = "57014";
const INSUFFICIENT_PRIVILEGE = "42501";
/** Postgres: `role "…" does not exist`, which a token can name. */
const INVALID_PARAMETER_VALUE = "22023";

const detailsSchema = once(() => z.record(z.string(), z.unknown()));

/**
 * Translates a refusal of the Data API into an answer for the client. The database's functions raise `PTxyz` with our
 * error code as the hint, and perhaps a JSON object as the detail
 * (https://docs.postgrest.org/en/stable/references/errors.html#raise-errors-with-http-status-codes).
 */
export function fromDataApi({ status, error }: DataApiFailure): ApiError {
  const { code, hint, message } = error;
  if (/^PT[45]\d\d$/.test(code ?? "") && hint && isErrorCode(hint)) {
    const details = readDetails(error.details);
    return new ApiError(hint, message, {
      details,
      headers: retryAfterOf(details),
    });
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
  if (isStatementTimeout(error)) {
    return new ApiError(
      "DATABASE_TIMEOUT",
      "The database did not finish in time. Ask for less at once, such as a smaller page or a shorter period; the same again takes as long",
      { cause: error },
    );
  }
  // These words of the database are for our log, not for the client.
  return status >= 400 && status < 500
    ? new ApiError("INTERNAL_ERROR", "Something went wrong on our side", {
      cause: error,
    })
    : databaseUnavailable(error);
}

/** Whether the database cancelled a statement because it took too long. */
export function isStatementTimeout(
  { code, message }: DataApiFailure["error"],
): boolean {
  return code === QUERY_CANCELED && !/user request/.test(message);
}

/** The answer while the database does not answer. */
export function databaseUnavailable(cause: unknown): ApiError {
  return new ApiError(
    "DATABASE_UNAVAILABLE",
    "The database does not answer at the moment, try again",
    { cause },
  );
}

const retrySchema = once(() => z.object({ retryAfter: z.int() }));

/** The header that says in how many seconds the request is worth repeating, where the database knows that. */
function retryAfterOf(details: unknown): Readonly<Record<string, string>> {
  const { data } = retrySchema().safeParse(details);
  return data === undefined ? {} : { "retry-after": `${data.retryAfter}` };
}

function readDetails(
  text: string | null | undefined,
): Readonly<Record<string, unknown>> | undefined {
  if (!text) return undefined;
  try {
    return detailsSchema().safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
