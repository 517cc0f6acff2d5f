import type { Tables } from "../_shared/database.types.ts";

/** A notification as admins see it. */
export function notificationJson(row: Tables<"admin_notifications">) {
  return {
    id: row.id,
    type: row.type,
    status: row.status,
    title: row.title,
    body: row.body,
    organizationId: row.organization_id,
    phoneNumberId: row.phone_number_id,
    orderId: row.order_id,
    data: row.data,
    createdAt: row.created_at,
    resolvedAt: row.resolved_at,
    resolvedBy: row.resolved_by,
    dismissedReason: row.dismissed_reason,
    progress: row.progress,
    emailedAt: row.emailed_at,
  };
}
