/** An error that Twilio answers, with the code of its error dictionary. */
export class TwilioError extends Error {
  override readonly name = "TwilioError";
  readonly status: number;
  readonly code: number;

  constructor(status: number, code: number, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/** Twilio's error envelope of the 2010 API, as a response. */
export function errorResponse(
  { status, code, message }: Pick<TwilioError, "status" | "code" | "message">,
  headers: Record<string, string> = {},
): Response {
  const more_info = `https://www.twilio.com/docs/errors/${code}`;
  return Response.json({ code, message, more_info, status }, {
    status,
    headers,
  });
}

/** 404 of a missing resource or path. */
export function notFound(path: string): TwilioError {
  return new TwilioError(
    404,
    20404,
    `The requested resource ${path} was not found`,
  );
}

/**
 * A parameter that Twilio cannot read. Status and code are those of "Invalid Parameter" in Twilio's error dictionary;
 * Twilio does not document for which parameters it answers them.
 */
export function invalidParameter(name: string, value: string): TwilioError {
  return new TwilioError(422, 20422, `Invalid ${name}: "${value}"`);
}
