import { z } from "zod";

const firstForm = z.looseObject({
  error_code: z.string(),
  msg: z.string(),
  weak_password: z.unknown().optional(),
});
const VERSION = "x-supabase-api-version";
const NEWER_FORM = "2024-01-01";
const UNEXPECTED: z.output<typeof firstForm> = {
  code: 500,
  error_code: "unexpected_failure",
  msg: "Unexpected failure, please check server logs for more information",
};

/**
 * Gives an error the form of GoTrue: `{code: 400, error_code, msg}`, or for clients that ask for the version of
 * 2024-01-01, as supabase-js does, `{code, message}` and the version in a header.
 * https://github.com/supabase/auth/blob/master/internal/api/errors.go
 */
export async function shapeError(
  { headers }: Request,
  answer: Response,
): Promise<Response> {
  const isJson = answer.headers.get("content-type")?.includes("json") ?? false;
  if (answer.status < 400 || !isJson) return answer;
  const body: unknown = await answer.json();
  const parsed = firstForm.safeParse(body);
  if (!parsed.success && answer.status < 500) {
    return new Response(JSON.stringify(body), answer);
  }
  const failure = parsed.data ?? UNEXPECTED;
  const shaped = new Response(JSON.stringify(failure), answer);
  shaped.headers.set("x-sb-error-code", failure.error_code);
  const version = headers.get(VERSION) ?? "";
  if (version < NEWER_FORM) return shaped;

  const { error_code: code, msg: message, weak_password } = failure;
  shaped.headers.set(VERSION, NEWER_FORM);
  return new Response(
    JSON.stringify({
      code,
      message,
      ...weak_password ? { weak_password } : {},
    }),
    shaped,
  );
}
