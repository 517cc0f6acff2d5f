import { z } from "zod";
import {
  databaseUnavailable,
  fromDataApi,
} from "../_shared/database/database-error.ts";
import { fetchWithin } from "../_shared/http/fetch-within.ts";

/** The Data API's URL, and the key for the functions of the database that are not for clients. */
export interface ServerDataApi {
  readonly url: string;
  readonly secretKey: string;
}

/** A call of a function of the database. */
export interface DatabaseCall {
  readonly functionName: string;
  readonly parameters: Readonly<Record<string, string | number | null>>;
  /** How long it may take, body included. */
  readonly milliseconds: number;
}

const refusalSchema = z.object({
  code: z.string().optional(),
  message: z.string(),
  hint: z.string().nullish(),
});

/**
 * Calls a function of the database with the secret key. Does not use supabase-js, which takes longer to load than a
 * caller should wait.
 *
 * @throws {ApiError} 503 `DATABASE_UNAVAILABLE` when the database does not answer in time; the database's refusal
 */
export async function callDatabase(
  { url, secretKey }: ServerDataApi,
  { functionName, parameters, milliseconds }: DatabaseCall,
): Promise<unknown> {
  const { ok, status, body } = await post(
    `${url}/rest/v1/rpc/${functionName}`,
    {
      headers: { apikey: secretKey, "content-type": "application/json" },
      body: JSON.stringify(parameters),
    },
    milliseconds,
  );
  if (ok) return body;
  const refusal = refusalSchema.safeParse(body);
  throw fromDataApi({
    status,
    error: refusal.success
      ? {
        message: refusal.data.message,
        hint: refusal.data.hint ?? null,
        ...(refusal.data.code !== undefined && { code: refusal.data.code }),
      }
      : { message: `HTTP ${status} in no shape of the Data API` },
  });
}

async function post(url: string, init: RequestInit, milliseconds: number) {
  try {
    const fetch = fetchWithin(milliseconds);
    const answer = await fetch(url, { method: "POST", ...init });
    const text = await answer.text();
    const body: unknown = text === "" ? null : JSON.parse(text);
    return { ok: answer.ok, status: answer.status, body };
  } catch (cause) {
    throw databaseUnavailable(cause);
  }
}
