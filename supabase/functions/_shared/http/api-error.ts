import { type ErrorCode, errorCodes } from "./error-codes.ts";

/** What an error carries besides its message. */
export interface ApiErrorOptions extends ErrorOptions {
  /** For the client. The cause is for our log only. */
  readonly details?: Readonly<Record<string, unknown>> | undefined;
}

/**
 * An answer other than success, as clients see it: a code for machines, which has its HTTP status, and a message for people.
 * Thrown by handlers and turned into a response in one place, `errorResponse`.
 */
export class ApiError extends Error {
  override readonly name = "ApiError";
  readonly status: number;
  readonly code: ErrorCode;
  readonly details: Readonly<Record<string, unknown>> | undefined;

  constructor(code: ErrorCode, message: string, options?: ApiErrorOptions) {
    super(message, options);
    this.status = errorCodes.get(code)?.status ?? 500;
    this.code = code;
    this.details = options?.details;
  }
}
