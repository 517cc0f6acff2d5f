import { z } from "zod";
import { ApiError } from "../http/api-error.ts";

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

const detailsSchema = z.record(z.string(), z.unknown());

/**
 * Translates a refusal of the Data API into an answer for the client. The database's functions raise `PTxyz` with our
 * error code as the hint, and perhaps a JSON object as the detail; PostgREST makes xyz the HTTP status
 * (https://docs.postgrest.org/en/stable/references/errors.html#raise-errors-with-http-status-codes).
 */
export function fromDataApi({ status, error }: DataApiFailure): ApiError {
  const raisedStatus = /^PT([45]\d\d)$/.exec(error.code ?? "")?.[1];
  if (raisedStatus !== undefined) {
    return new ApiError(
      Number(raisedStatus),
      error.hint ?? "REFUSED",
      error.message,
      readDetails(error.details),
    );
  }
  if (status === 401) {
    return new ApiError(
      401,
      "UNAUTHENTICATED",
      "The credential is not valid, has expired, or is not enough for this",
    );
  }
  if (status === 403 || error.code === INSUFFICIENT_PRIVILEGE) {
    return new ApiError(403, "FORBIDDEN", "You are not allowed to do this");
  }
  // What the database says here is for our log, not for the client.
  const cause = { cause: error };
  return status >= 400 && status < 500
    ? new ApiError(
      500,
      "INTERNAL_ERROR",
      "Something went wrong on our side",
      undefined,
      cause,
    )
    : new ApiError(
      503,
      "DATABASE_UNAVAILABLE",
      "The database does not answer at the moment, try again",
      undefined,
      cause,
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
