import type { PostgrestResponse } from "@supabase/supabase-js";
import { type ErrorCode, errors, type Remedy } from "./error-codes.ts";

/** A request that was refused or failed: what to do about it, and what a page may say. */
export class ApiError extends Error {
  override readonly name = "ApiError";

  constructor(
    readonly code: ErrorCode,
    /** Of HTTP; 0 where there was no answer. */
    readonly status: number,
    options: {
      readonly message?: string;
      readonly details?: unknown;
      readonly cause?: unknown;
    } = {},
  ) {
    super(options.message ?? code, { cause: options.cause });
    this.details = options.details;
  }

  /** More of it, by code: `reason` of a refused destination, `callId` of a call whose outcome nobody knows. */
  readonly details: unknown;

  get remedy(): Remedy {
    return errors[this.code][0];
  }

  /** What a page may show. `message` is for developers. */
  get sentence(): string {
    return errors[this.code][1];
  }

  /** Whether it may pass by itself: no answer, too many requests, or a fault of the server. */
  get isPassing(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }
}

function isCode(text: unknown): text is ErrorCode {
  return typeof text === "string" && Object.hasOwn(errors, text);
}

/** The error of an answer of the Data API. Its `hint` is our code, where the database refused it for a reason of ours. */
export function fromDataApi(
  { error, status }: {
    readonly status: number;
    readonly error: {
      readonly code: string;
      readonly hint: string | null;
      readonly message: string;
    };
  },
): ApiError {
  const known = isCode(error.hint) ? error.hint : undefined;
  const code = known ??
    (status === 0
      ? "NO_ANSWER"
      : status === 401
      ? "UNAUTHENTICATED"
      : error.code === "42501"
      ? "NOT_ALLOWED"
      : "UNEXPECTED");
  return new ApiError(code, status, {
    message: error.message,
    details: undefined,
    cause: error,
  });
}

/**
 * Checks that an update or delete with `.select()` met its row. Rows that a user may not change are passed over, and
 * that is no error of PostgREST.
 *
 * @throws {ApiError} of the answer; `NOT_ALLOWED` when no row was changed
 */
export function requireOneRow(answer: PostgrestResponse<unknown>): void {
  if (answer.error !== null) throw fromDataApi(answer);
  if (answer.data.length === 0) throw new ApiError("NOT_ALLOWED", 403);
}

/** The error of `functions.invoke`, which has the answer as its context: `{"error": {"code": …, "message": …}}`. */
export async function fromFunction(error: unknown): Promise<ApiError> {
  const context = isRecord(error) ? error.context : undefined;
  if (!(context instanceof Response)) {
    return new ApiError("NO_ANSWER", 0, {
      message: String(error),
      cause: error,
    });
  }
  const body: unknown = await context.json().catch(() => undefined);
  const said = isRecord(body) && isRecord(body.error) ? body.error : {};
  const code = isCode(said.code)
    ? said.code
    : context.status >= 500
    ? "NO_ANSWER"
    : "UNEXPECTED";
  return new ApiError(code, context.status, {
    message: `${said.message}`,
    details: said.details,
    cause: error,
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
