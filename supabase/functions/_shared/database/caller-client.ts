import type { ApiKeys } from "../configuration/api-keys.ts";
import { ApiError } from "../http/api-error.ts";
import type { Logger } from "../log/logger.ts";
import type { DataApi } from "../configuration/supabase-configuration.ts";
import { createDataApiClient, type DataApiClient } from "./data-api-client.ts";
import { requireUserId } from "./require-user-id.ts";

/** The database as the caller may see it. */
export type CallerClient = DataApiClient;

/**
 * Makes a client that carries the caller's own credential (an access token in `Authorization`, or a key in `apikey`) to
 * the Data API, which verifies it; row level security decides what the caller may do.
 *
 * @throws {ApiError} 401 `UNAUTHENTICATED` when the request carries no credential, or a token that is of no user
 */
export function createCallerClient(
  request: Request,
  dataApi: DataApi,
): CallerClient {
  const key = request.headers.get("apikey")?.trim() || undefined;
  const authorization = request.headers.get("authorization")?.trim() ||
    undefined;
  if (key === undefined && authorization === undefined) {
    throw new ApiError(
      "UNAUTHENTICATED",
      'Send a secret key in the header "apikey", or an access token as "Authorization: Bearer <token>"',
    );
  }
  for (const credential of [key, authorization]) {
    if (credential !== undefined) requireUserId(credential);
  }
  const keys: ApiKeys = key === undefined ? dataApi.publishableKeys : [key];
  return createDataApiClient(
    dataApi.url,
    keys,
    authorization === undefined ? {} : { authorization },
  );
}

/** What a handler needs to act as its caller. */
export interface HandlerDeps {
  readonly dataApi: DataApi;
  readonly logger: Logger;
}
