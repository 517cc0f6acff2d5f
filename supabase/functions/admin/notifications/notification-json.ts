import { commandJson } from "../../_shared/admin-commands/admin-command.ts";
import type { Tables } from "../../_shared/database/database.types.ts";
import type { ApiAddresses } from "../../_shared/admin-commands/api-addresses.ts";

/** The columns to read of a notification, with the time of its mail. */
export const NOTIFICATION_COLUMNS = "*, notification_deliveries(emailed_at)";

/** A notification as read from the database. */
export type NotificationRow = Tables<"admin_notifications"> & {
  readonly notification_deliveries:
    | Pick<Tables<"notification_deliveries">, "emailed_at">
    | null;
};

/**
 * A notification as admins see it.
 *
 * @param withCommand false in a copy of the project, where the command would change another project's numbers
 */
export function notificationJson(
  row: NotificationRow,
  addresses: ApiAddresses,
  withCommand: boolean,
) {
  const isOffered = withCommand || row.type === "project_mismatch";
  return {
    id: row.id,
    type: row.type,
    status: row.status,
    title: row.title,
    body: row.body,
    ...commandJson(isOffered ? row.command : null, addresses),
    organizationId: row.organization_id,
    phoneNumberId: row.phone_number_id,
    orderId: row.order_id,
    data: row.data,
    createdAt: row.created_at,
    resolvedAt: row.resolved_at,
    resolvedBy: row.resolved_by,
    dismissedReason: row.dismissed_reason,
    progress: row.progress,
    emailedAt: row.notification_deliveries?.emailed_at ?? null,
  };
}
