import type { ServerResponse } from "node:http";

/**
 * Pages on other origins may read the gateway's own answers, as `supabase start` lets them (Kong's plugin "cors" on every
 * route: supabase/cli, `apps/cli-go/internal/start/templates/kong.yml`). `*` means every header but `authorization`
 * (Fetch standard, "CORS non-wildcard request-header name").
 */
const forBrowsers = {
  "access-control-allow-origin": "*",
  "access-control-expose-headers": "*",
};

/** Not with a lifetime: a function that is started meanwhile answers for itself. */
const forPreflights = {
  ...forBrowsers,
  "access-control-allow-headers": "*, authorization",
  "access-control-allow-methods": "*",
};

/** Answers what no server behind the gateway does. */
export function answer(
  response: ServerResponse,
  status: number,
  body: object,
  headers: Readonly<Record<string, string>> = {},
): void {
  // A browser asks first whether it may ask; only what follows says what is wrong.
  if (response.req.method === "OPTIONS") {
    response.writeHead(204, forPreflights).end();
    return;
  }
  const type = { "content-type": "application/json" };
  response.writeHead(status, { ...forBrowsers, ...type, ...headers })
    .end(JSON.stringify(body));
}

/** What the platform itself answers in a function's place (https://supabase.com/docs/guides/functions/error-codes). */
const platformErrors = {
  NOT_FOUND: [404, "Requested function was not found"],
  BOOT_ERROR: [503, "Function failed to start (please check logs)"],
  WORKER_ERROR: [500, "Function exited due to an error (please check logs)"],
} as const;

/** Answers in the place of a function, with the code in the header, too, as the platform does. */
export function answerForFunction(
  response: ServerResponse,
  code: keyof typeof platformErrors,
): void {
  const [status, message] = platformErrors[code];
  answer(response, status, { code, message }, { "sb-error-code": code });
}
