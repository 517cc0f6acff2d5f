import { z } from "zod";
import type { FuzzRequest } from "../requests/fuzz-request.ts";
import { ADMIN } from "../requests/route-requests.ts";
import { entries } from "../routes/entries.ts";
import type { ErrorCodes } from "../routes/read-routes.ts";
import type { WireAnswer } from "../requests/send-request.ts";

const errorSchema = z.strictObject({
  error: z.strictObject({
    code: z.string(),
    message: z.string().min(1),
    details: z.record(z.string(), z.unknown()).optional(),
  }),
});

const functionNames = new Set(
  Object.keys(entries).map((route) => route.split("/")[1]),
);

/** What is wrong with an answer, however odd the request was; empty when nothing is. */
export function judgeAnswer(
  { caller, method, path }: Pick<FuzzRequest, "caller" | "method" | "path">,
  { status, body }: Pick<WireAnswer, "status" | "body">,
  errorCodes: ErrorCodes,
): readonly string[] {
  const { pathname } = new URL(`http://gateway${path}`);
  const [, name] = /^\/(?:api|functions\/v1)\/([^/]+)/.exec(pathname) ?? [];
  const isOfFunction = name !== undefined;
  // 501: a service that the local stack does not have.
  if (
    !isOfFunction && (status === 501 || (status >= 500 && isOfStandIn(body)))
  ) {
    return [];
  }
  // Everything is up and configured, so that no 502, 503 or 504 is due either.
  if (status >= 500) return [`answered ${status}: ${body.toString()}`];
  if (status < 400 || !isOfFunction || method === "HEAD") return [];
  if (!functionNames.has(name) && status === 404 && isOfPlatform(body)) {
    return [];
  }
  const parsed = errorSchema.safeParse(readJson(body.toString()));
  if (!parsed.success) {
    return [`answered ${status} in another shape: ${body.toString()}`];
  }
  const { code } = parsed.data.error;
  const known = errorCodes.get(code);
  if (known === undefined) return [`answered the unknown code ${code}`];
  if (
    caller !== ADMIN && !known.isForMembers &&
    name === "organizations"
  ) {
    return [`answered the operator's code ${code} to ${caller}`];
  }
  return known.status === status
    ? []
    : [`answered ${code} with status ${status}`];
}

/** The local Data API answers 500 with this code to paths that it cannot parse; PostgREST refuses them. */
function isOfStandIn(body: Buffer): boolean {
  return z.object({ code: z.literal("SUP") })
    .safeParse(readJson(body.toString())).success;
}

/** The platform's answer for a function that does not exist (https://supabase.com/docs/guides/functions/error-codes). */
function isOfPlatform(body: Buffer): boolean {
  return z.strictObject({ code: z.literal("NOT_FOUND"), message: z.string() })
    .safeParse(readJson(body.toString())).success;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
