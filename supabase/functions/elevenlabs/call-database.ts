import { z } from "zod";
import type { ApiKeys } from "../_shared/configuration/api-keys.ts";
import { fetchWithKeys } from "../_shared/database/fetch-with-keys.ts";
import {
  databaseUnavailable,
  fromDataApi,
} from "../_shared/database/database-error.ts";
import { within } from "../_shared/http/fetch-within.ts";

/** The Data API's URL, and the keys for the functions of the database that are not for clients. */
export interface ServerDataApi {
  readonly url: string;
  readonly secretKeys: ApiKeys;
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
  { url, secretKeys }: ServerDataApi,
  { functionName, parameters, milliseconds }: DatabaseCall,
): Promise<unknown> {
  const { ok, status, body } = await within(
    milliseconds,
    (signal) =>
      post(
        fetchWithKeys(secretKeys, fetch),
        `${url}/rest/v1/rpc/${functionName}`,
        {
          headers: { "content-type": "application/json" },
          body: JSON.stringify(parameters),
          signal,
        },
      ),
  ).catch((cause) => {
    throw databaseUnavailable(cause);
  });
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

async function post(send: typeof fetch, url: string, init: RequestInit) {
  const answer = await send(url, { method: "POST", ...init });
  const text = await answer.text();
  const body: unknown = text === "" ? null : JSON.parse(text);
  return { ok: answer.ok, status: answer.status, body };
}
