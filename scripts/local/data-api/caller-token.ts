import { refuse } from "./postgrest-error.ts";

/** The token of an `Authorization` header; undefined when it has none. */
export function bearerOf({ headers }: Request): string | undefined {
  const found = /^Bearer\b(.*)$/i.exec(headers.get("authorization") ?? "");
  return found?.[1]?.trim();
}

/**
 * A request whose API key, legacy or not, comes as the token, as a request with that key alone: the token says who
 * calls, and Lite knows only the tokens of its own users.
 */
export function withKeyOfToken(
  request: Request,
  keys: readonly string[],
): Request {
  const token = bearerOf(request);
  const apiKey = request.headers.get("apikey") ??
    new URL(request.url).searchParams.get("apikey");
  if (token === undefined || apiKey === null) return request;
  // New keys are no tokens (https://supabase.com/docs/guides/getting-started/api-keys).
  if (token.startsWith("sb_") || !keys.includes(token)) return request;
  if (!keys.includes(apiKey)) return request;
  const headers = new Headers(request.headers);
  headers.set("apikey", token);
  headers.delete("authorization");
  return new Request(request, { headers });
}

/** Why PostgREST reads no token from a text: https://github.com/PostgREST/postgrest/blob/v16.1/src/library/PostgREST/Auth/Jwt.hs */
function findFault(token: string) {
  if (token === "") {
    return { message: "Empty JWT is sent in Authorization header" };
  }
  const parts = token.split(".");
  if (parts.length !== 3) {
    return { message: `Expected 3 parts in JWT; got ${parts.length}` };
  }
  return parts.includes("")
    ? {
      message: "No suitable key or wrong key type",
      details: "None of the keys was able to decode the JWT",
    }
    : undefined;
}

/** PostgREST's answer to a token that is none; Lite takes its caller for a visitor. */
export function refuseNoToken(request: Request): Response | undefined {
  const token = bearerOf(request);
  if (token === undefined || token.startsWith("sb_")) return undefined;
  const fault = findFault(token);
  if (fault === undefined) return undefined;
  const challenge =
    `Bearer error="invalid_token", error_description="${fault.message}"`;
  const headers = { "www-authenticate": challenge };
  return refuse(401, { code: "PGRST301", ...fault }, headers);
}
