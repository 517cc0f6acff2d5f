import * as z from "zod";
import { apiUrl } from "./project.ts";

/** An answer other than success, or none. */
export class ApiError extends Error {
  override readonly name = "ApiError";

  constructor(
    /** As in the table of supabase/functions/admin/README.md; `NO_ANSWER` and `UNEXPECTED` are of this page. */
    readonly code: string,
    message: string,
    readonly details?: unknown,
  ) {
    super(message);
  }
}

const errorSchema = z.object({
  error: z.object({
    code: z.string(),
    message: z.string(),
    details: z.unknown().optional(),
  }),
});

/** Longer than any of our functions may take. */
const MILLISECONDS = 60_000;

/** A request to one of the project's functions. */
export interface ApiRequest {
  readonly method: "GET" | "POST";
  /** Below the functions' address. */
  readonly path: string;
  readonly body?: object;
  /** Of the signed-in admin; a link needs none. */
  readonly accessToken?: string;
}

/**
 * Sends a request to one of the project's functions.
 *
 * @throws {ApiError} when it is refused, or gets no answer
 */
export async function request<Answer>(
  { method, path, body, accessToken }: ApiRequest,
  answer: z.ZodType<Answer>,
): Promise<Answer> {
  const headers = {
    ...body !== undefined && { "content-type": "application/json" },
    ...accessToken !== undefined && { authorization: `Bearer ${accessToken}` },
  };
  const { ok, json } = await send(`${apiUrl}/functions/v1${path}`, {
    method,
    headers,
    ...body !== undefined && { body: JSON.stringify(body) },
    credentials: "omit",
    signal: AbortSignal.timeout(MILLISECONDS),
  });
  const parsed = ok ? answer.safeParse(json) : undefined;
  if (parsed?.success) return parsed.data;
  const refusal = errorSchema.safeParse(json);
  if (ok || !refusal.success) {
    throw new ApiError("UNEXPECTED", "The answer cannot be understood");
  }
  const { code, message, details } = refusal.data.error;
  throw new ApiError(code, message, details);
}

/**
 * Posts to one of the project's functions, without a credential.
 *
 * @throws {ApiError} when it is refused, or gets no answer
 */
export function post<Answer>(
  path: string,
  body: object,
  answer: z.ZodType<Answer>,
): Promise<Answer> {
  return request({ method: "POST", path, body }, answer);
}

async function send(
  url: string,
  request: RequestInit,
): Promise<{ readonly ok: boolean; readonly json: unknown }> {
  try {
    const response = await fetch(url, request);
    const text = await response.text();
    return { ok: response.ok, json: parse(text) };
  } catch {
    throw new ApiError("NO_ANSWER", `${new URL(url).host} does not answer`);
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
