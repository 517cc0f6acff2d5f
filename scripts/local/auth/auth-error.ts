/** A refusal, with GoTrue's status, code and message. */
export class AuthError extends Error {
  override readonly name = "AuthError";

  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
  }
}

/** In GoTrue's first form, which `shapeError` turns into the newer one for those who ask for it. */
export function answerError(
  { status, code, message, details = {} }: {
    readonly status: number;
    readonly code: string;
    readonly message: string;
    readonly details?: Readonly<Record<string, unknown>> | undefined;
  },
): Response {
  const body = { code: status, error_code: code, msg: message, ...details };
  return Response.json(body, { status });
}

export function invalid(message: string, status = 400): AuthError {
  return new AuthError(status, "validation_failed", message);
}

/**
 * Says that a feature of hosted Auth is absent here, rather than that it is disabled or that the caller is wrong. The
 * status is not 501, because supabase-js takes every 5xx for a failure that passes, and hides the message.
 */
export function absent(feature: string): AuthError {
  return new AuthError(
    422,
    "not_implemented_locally",
    `The local stack has no ${feature}: try it on a hosted project, or with "supabase start"`,
  );
}
