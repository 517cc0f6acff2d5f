import { z } from "zod";
import type { CallerClient } from "../../_shared/database/caller-client.ts";
import { fromDataApi } from "../../_shared/database/database-error.ts";
import { parseQuery } from "../../_shared/http/validate.ts";

/**
 * Asks the database whether there is such a type of notifications.
 *
 * @throws {ApiError} 400 `INVALID_QUERY` with those that there are
 */
export async function requireNotificationType(
  client: CallerClient,
  type: string,
): Promise<void> {
  const answer = await client.from("notification_types").select("type")
    .order("telling_order");
  if (answer.error !== null) throw fromDataApi(answer);
  const known = z.enum(answer.data.map(({ type }) => type));
  parseQuery(z.object({ type: known }), new URLSearchParams({ type }));
}
