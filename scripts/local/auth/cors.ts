/** As Kong's, which answers a browser's question itself, and allows whatever was asked for. */
const METHODS = "GET,HEAD,PUT,PATCH,POST,DELETE,OPTIONS,TRACE,CONNECT";

/** As GoTrue's: `listUsers` reads the first two. */
const EXPOSED = "X-Total-Count, Link, X-Supabase-Api-Version";

/**
 * The answer to a browser that asks what a page of another origin may send.
 * https://github.com/supabase/cli/blob/develop/apps/cli-go/internal/start/templates/kong.yml (`cors` without settings)
 * and https://github.com/Kong/kong/blob/master/kong/plugins/cors/handler.lua
 */
export function answerPreflight({ headers }: Request): Response {
  const asked = headers.get("access-control-request-headers");
  return new Response(null, {
    status: 204,
    headers: {
      "access-control-allow-origin": "*",
      "access-control-allow-methods": METHODS,
      ...asked === null ? {} : { "access-control-allow-headers": asked },
    },
  });
}

/**
 * Lets a page of any origin read an answer, also an error: without it, a page sees no status.
 * https://github.com/supabase/auth/blob/master/internal/api/api.go (`cors.New`)
 */
export function allowEveryOrigin(answer: Response): Response {
  const readable = new Response(answer.body, answer);
  readable.headers.set("access-control-allow-origin", "*");
  readable.headers.set("access-control-expose-headers", EXPOSED);
  return readable;
}
