import { ApiError } from "../_shared/http/api-error.ts";
import {
  type CallerClient,
  createCallerClient,
} from "../_shared/database/caller-client.ts";
import type { DataApi } from "../_shared/configuration/supabase-configuration.ts";
import { fromDataApi } from "../_shared/database/database-error.ts";

/**
 * Makes a client with the caller's own credential, and asks the database at each call whether the caller is an admin: a
 * removed admin is refused at once, whatever the token says.
 *
 * @throws {ApiError} 401 for a missing, invalid or insufficient credential, 403 `FORBIDDEN` for a caller who is no
 * admin
 */
export async function requireAdmin(
  request: Request,
  dataApi: DataApi,
): Promise<CallerClient> {
  const client = createCallerClient(request, dataApi);
  const answer = await client.rpc("is_platform_admin");
  if (answer.error !== null) throw fromDataApi(answer);
  if (answer.data !== true) {
    throw new ApiError("FORBIDDEN", "Only a platform admin may do this");
  }
  return client;
}
