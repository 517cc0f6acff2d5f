import { z } from "zod";
import type { CallerClient } from "../../_shared/database/caller-client.ts";
import {
  afterCursor,
  cutPage,
  type PageCursor,
  paging,
} from "../../_shared/http/paging.ts";
import { parseQuery, uuid } from "../../_shared/http/validate.ts";
import { fromDataApi } from "../../_shared/database/database-error.ts";
import { readRows } from "../../_shared/database/read-rows.ts";
import {
  Constants,
  type Tables,
} from "../../_shared/database/database.types.ts";
import type { AdminDeps } from "../admin-deps.ts";
import { isOwnProject } from "../project/diagnose-project.ts";
import {
  NOTIFICATION_COLUMNS,
  notificationJson,
  type NotificationRow,
} from "./notification-json.ts";

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

function cursorOf(
  { created_at, id }: Pick<NotificationRow, "created_at" | "id">,
): PageCursor {
  return { at: created_at, id };
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
  // One row more than asked for shows that there is a next page.
  const reading = readRows<NotificationRow>(limit + 1, (last, most) => {
    let query = client.from("admin_notifications").select(NOTIFICATION_COLUMNS)
      .order("created_at", { ascending: false })
      .order("id", { ascending: false })
      .limit(most);
    if (status !== undefined) query = query.eq("status", status);
    if (type !== undefined) query = query.eq("type", type);
    if (organizationId !== undefined) {
      query = query.eq("organization_id", organizationId);
    }
    const after = last === undefined ? cursor : cursorOf(last);
    return after === undefined
      ? query
      : query.or(afterCursor("created_at", after));
  });
  const [rows, isOwn] = await Promise.all([
    reading,
    isOwnProject(client, project),
  ]);
  // An empty list is right for a known type, and a mistake for an unknown one.
  if (type !== undefined && rows.length === 0) {
    await requireType(client, type);
  }

  const { page, nextCursor } = cutPage(rows, { limit, cursorOf });
  return {
    notifications: page.map((row) => notificationJson(row, addresses, isOwn)),
    nextCursor,
  };
}

/** More than there are. */
const MOST_TYPES = 100;

/**
 * Asks the database whether this notification type exists.
 *
 * @throws {ApiError} 400 `INVALID_QUERY` with the existing types
 */
async function requireType(
  client: CallerClient,
  type: string,
): Promise<void> {
  const types = await readRows<
    Pick<Tables<"notification_types">, "type" | "telling_order">
  >(MOST_TYPES, (last, most) => {
    const query = client.from("notification_types")
      .select("type, telling_order").order("telling_order").limit(most);
    return last === undefined
      ? query
      : query.gt("telling_order", last.telling_order);
  });
  const known = z.enum(types.map(({ type }) => type));
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
