import { z } from "zod";
import type { CallerClient } from "../../_shared/database/caller-client.ts";
import { afterCursor, cutPage, paging } from "../../_shared/http/paging.ts";
import { parseQuery, uuid } from "../../_shared/http/validate.ts";
import { fromDataApi } from "../../_shared/database/database-error.ts";
import { Constants } from "../../_shared/database/database.types.ts";
import type { AdminDeps } from "../admin-deps.ts";
import { isOwnProject } from "../project/diagnose-project.ts";
import { NOTIFICATION_COLUMNS, notificationJson } from "./notification-json.ts";

const querySchema = z.strictObject({
  status: z.enum(Constants.public.Enums.notification_status).optional(),
  // The database has the list of types: see `requireType`.
  type: z.string().regex(/^[a-z_]{1,64}$/).optional(),
  organizationId: uuid.optional(),
  ...paging,
});

/** The filters and the page of a list of notifications. */
type NotificationQuery = z.output<typeof querySchema>;

/**
 * Reads the filters and the paging of a list of notifications.
 *
 * @throws {ApiError} 400 `INVALID_QUERY` with each mistake, also for unknown parameters
 */
export function parseNotificationQuery(
  parameters: URLSearchParams,
): NotificationQuery {
  return parseQuery(querySchema, parameters);
}

/**
 * One page of notifications as the caller may see them, newest first; `nextCursor` is null on the last page.
 *
 * @throws {ApiError} 400 `INVALID_QUERY` for a type that does not exist
 */
export async function listNotifications(
  client: CallerClient,
  { status, type, organizationId, limit, cursor }: NotificationQuery,
  { addresses, project }: Pick<AdminDeps, "addresses" | "project">,
) {
  let query = client.from("admin_notifications").select(NOTIFICATION_COLUMNS)
    .order("created_at", { ascending: false })
    .order("id", { ascending: false })
    // One row more than asked for shows that there is a next page.
    .limit(limit + 1);
  if (status !== undefined) query = query.eq("status", status);
  if (type !== undefined) query = query.eq("type", type);
  if (organizationId !== undefined) {
    query = query.eq("organization_id", organizationId);
  }
  if (cursor !== undefined) query = query.or(afterCursor("created_at", cursor));
  const [answer, isOwn] = await Promise.all([
    query,
    isOwnProject(client, project),
  ]);
  if (answer.error !== null) throw fromDataApi(answer);
  // An empty list is right for a known type, and a mistake for an unknown one.
  if (type !== undefined && answer.data.length === 0) {
    await requireType(client, type);
  }

  const { page, nextCursor } = cutPage(answer.data, {
    limit,
    cursorOf: ({ created_at, id }) => ({ at: created_at, id }),
  });
  return {
    notifications: page.map((row) => notificationJson(row, addresses, isOwn)),
    nextCursor,
  };
}

/**
 * Asks the database whether this notification type exists.
 *
 * @throws {ApiError} 400 `INVALID_QUERY` with the existing types
 */
async function requireType(
  client: CallerClient,
  type: string,
): Promise<void> {
  const answer = await client.from("notification_types").select("type")
    .order("telling_order");
  if (answer.error !== null) throw fromDataApi(answer);
  const known = z.enum(answer.data.map(({ type }) => type));
  parseQuery(z.object({ type: known }), new URLSearchParams({ type }));
}

const summarySchema = z.object({
  waiting: z.number(),
  oldest_since: z.string().nullable(),
  // Decimal text: JSON's numbers are not exact.
  monthly_costs: z.array(
    z.object({ currency: z.string(), amount: z.string() }),
  ),
  without_price: z.number(),
}).transform((summary) => ({
  count: summary.waiting,
  oldestSince: summary.oldest_since,
  monthlyCosts: summary.monthly_costs,
  withoutPrice: summary.without_price,
}));

/**
 * How many numbers wait for their import, since when the oldest waits, and their monthly price, as the caller may see
 * them.
 */
export async function summarizeWaitingImports(client: CallerClient) {
  const answer = await client.rpc("summarize_waiting_imports").single();
  if (answer.error !== null) throw fromDataApi(answer);
  return summarySchema.parse(answer.data);
}
