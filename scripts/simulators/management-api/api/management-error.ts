/** An error of the Management API, which has no code beside the message. */
export class ManagementError extends Error {
  override readonly name = "ManagementError";
  constructor(readonly status: number, message: string) {
    super(message);
  }
}

/** An error as the Management API answers it. */
export function errorResponse(
  { status, message }: { status: number; message: string },
  headers: Record<string, string> = {},
): Response {
  return Response.json({ message }, { status, headers });
}

/** What an account or a token gets that lacks a permission. */
export function forbidden(): ManagementError {
  return new ManagementError(
    403,
    "Your account does not have the necessary privileges to access this endpoint. For more details, refer to our documentation https://supabase.com/docs/guides/platform/access-control",
  );
}
