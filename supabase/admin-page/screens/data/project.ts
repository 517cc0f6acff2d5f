import * as z from "zod";
import { ApiError, request } from "../../api.ts";
import type { Client } from "../session/open-client.ts";

/** The project, as the signed-in admin. */
export interface Project {
  readonly client: Client;
}

interface DataApiAnswer {
  readonly data: unknown;
  readonly status: number;
  readonly error: {
    readonly code: string;
    readonly hint: string | null;
    readonly message: string;
  } | null;
}

/**
 * Reads an answer of the Data API. Its `hint` is our code, where a function of the database refused.
 *
 * @throws {ApiError} when it is refused, or gets no answer
 */
export async function readRows<Rows>(
  asked: PromiseLike<DataApiAnswer>,
  schema: z.ZodType<Rows>,
): Promise<Rows> {
  const { data, error, status } = await asked;
  if (error !== null) {
    if (status === 0) {
      throw new ApiError("NO_ANSWER", "The Data API does not answer");
    }
    const code = error.hint?.match(/^[A-Z][A-Z_]+$/)?.[0] ??
      (status === 401 ? "UNAUTHENTICATED" : error.code || `HTTP_${status}`);
    throw new ApiError(code, error.message || "The Data API has failed");
  }
  const rows = schema.safeParse(data);
  if (rows.success) return rows.data;
  throw new ApiError("UNEXPECTED", "The answer cannot be understood");
}

/**
 * Calls a route of the admin function as the signed-in admin. supabase-js renews the session where it is about to end.
 *
 * @throws {ApiError} when it is refused, or gets no answer
 */
export async function callAdmin<Answer>(
  { client }: Project,
  call: {
    readonly method: "GET" | "POST";
    readonly path: string;
    readonly body?: object;
  },
  answer: z.ZodType<Answer>,
): Promise<Answer> {
  const { data } = await client.auth.getSession();
  if (data.session === null) {
    throw new ApiError("UNAUTHENTICATED", "Your session has ended");
  }
  const accessToken = data.session.access_token;
  return await request(
    { ...call, path: `/admin${call.path}`, accessToken },
    answer,
  );
}
