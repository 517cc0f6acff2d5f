/** The token of an `Authorization` header; undefined when it has none. */
function bearerOf({ headers }: Request): string | undefined {
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

/**
 * PostgREST's answer to a token that is none; Lite takes its caller for a visitor
 * (https://github.com/PostgREST/postgrest/blob/v16.1/src/library/PostgREST/Error.hs: `JwtDecodeError`).
 */
export function refuseNoToken(request: Request): Response | undefined {
  const token = bearerOf(request);
  if (token === undefined || token.startsWith("sb_")) return undefined;
  const parts = token.split(".").length;
  if (parts === 3) return undefined;
  const message = token === ""
    ? "Empty JWT is sent in Authorization header"
    : `Expected 3 parts in JWT; got ${parts}`;
  return Response.json(
    { code: "PGRST301", details: null, hint: null, message },
    {
      status: 401,
      headers: {
        "access-control-allow-origin": "*",
        "www-authenticate":
          `Bearer error="invalid_token", error_description="${message}"`,
      },
    },
  );
}
