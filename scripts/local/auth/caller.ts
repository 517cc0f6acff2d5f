import { requireAuth } from "@supabase/lite";
import { verify } from "hono/jwt";
import type { AuthCall } from "./auth-call.ts";
import { AuthError } from "./auth-error.ts";

/** The role that an API key stands for; null when the project has no such key. */
export type ResolveKey = (
  key: string,
) => { type: "publishable" | "secret"; claims: { role: string } } | null;

const BROWSER = /^\s*Mozilla\s*\/\s*5\s*\.\s*0/i;

function readKey({ url, headers }: Request): string | null {
  return headers.get("apikey") ?? new URL(url).searchParams.get("apikey");
}

function readBearer({ headers }: Request): string | undefined {
  return /^bearer (\S+)$/i.exec(headers.get("authorization") ?? "")?.[1];
}

/**
 * The answer of hosted projects' gateway to a request without a valid key, or with a secret key in a browser.
 * https://supabase.com/docs/guides/api/api-keys
 */
export function refuseKey(
  request: Request,
  resolveKey: ResolveKey,
): Response | undefined {
  const refuse = (message: string, hint?: string) =>
    Response.json({ message, hint }, { status: 401 });
  const key = readKey(request);
  if (key === null) {
    return refuse(
      "No API key found in request",
      "No `apikey` request header or url param was found.",
    );
  }
  const resolved = resolveKey(key);
  if (resolved === null) {
    return refuse("Invalid API key", "Double check your Supabase `apikey`");
  }
  const isBrowser = BROWSER.test(request.headers.get("user-agent") ?? "");
  if (resolved.type === "secret" && isBrowser) {
    return refuse("Forbidden use of secret API key in browser");
  }
  return undefined;
}

/**
 * Throws an `AuthError` unless the caller's role is `service_role`. A bearer token counts before the API key, unless it
 * is an API key of the new kind: https://github.com/supabase/cli/blob/develop/apps/cli-go/internal/start/start.go
 * (`BearerToken`) and https://github.com/supabase/auth/blob/master/internal/api/auth.go (`requireAdmin`).
 */
export async function requireAdmin(
  request: Request,
  { resolveKey, jwtSecret }: { resolveKey: ResolveKey; jwtSecret: string },
): Promise<void> {
  const bearer = readBearer(request);
  const token = bearer === undefined || bearer.startsWith("sb_")
    ? readKey(request) ?? ""
    : bearer;
  const claims = resolveKey(token)?.claims ??
    await verify(token, jwtSecret, "HS256").catch((cause: unknown) => {
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new AuthError(
        403,
        "bad_jwt",
        `invalid JWT: unable to parse or verify signature, ${reason}`,
      );
    });
  if (claims.role === "service_role") return;
  throw new AuthError(403, "not_admin", "User not allowed");
}

/** The user whose token comes with the request, and the session it is of. Answers Lite's refusal when there is none. */
export async function requireUser(
  { context, request }: AuthCall,
): Promise<Response | { userId: string; sessionId: string | undefined }> {
  const bearer = readBearer(request);
  const isKey = bearer?.startsWith("sb_") || bearer === readKey(request);
  if (isKey) context.set("ignoreAuthorization", true);
  // Typed for handlers behind it, which have a user already.
  const refusal: unknown = await Reflect.apply(requireAuth(), undefined, [
    context,
    () => Promise.resolve(),
  ]);
  if (refusal instanceof Response) return refusal;
  const { userId, sessionId } = context.var;
  if (userId !== undefined) return { userId, sessionId };
  throw new AuthError(
    401,
    "no_authorization",
    "This endpoint requires a valid Bearer token",
  );
}
