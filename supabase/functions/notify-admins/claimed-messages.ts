import { z } from "zod";
import { Constants } from "../_shared/database/database.types.ts";
import { uuid } from "../_shared/http/validate.ts";
import type { DueMessage, DueNotification } from "./notification.ts";

const rowSchema = z.object({
  notification_id: uuid,
  lease_token: uuid,
  kind: z.enum(Constants.public.Enums.delivery_kind),
  type: z.string(),
  title: z.string(),
  body: z.string(),
  data: z.unknown(),
  organization_id: uuid.nullable(),
  organization_name: z.string().nullable(),
  phone_number: z.string().nullable(),
  emailed: z.boolean(),
  posted: z.boolean(),
});

/** The messages that a claim returns, as the database writes them: a row for each notification, all of one kind. */
export const claimedMessagesSchema = z.array(rowSchema).transform(
  (rows): readonly DueMessage[] => {
    const [first] = rows;
    if (first === undefined) return [];
    const messages = first.kind === "digest"
      ? [rows]
      : rows.map((row) => [row]);
    return messages.map((rows) => ({
      leaseToken: first.lease_token,
      notifications: rows.map(toNotification),
    }));
  },
);

function toNotification(row: z.output<typeof rowSchema>): DueNotification {
  return {
    id: row.notification_id,
    type: row.type,
    title: row.title,
    body: row.body,
    data: row.data,
    organizationId: row.organization_id,
    organizationName: row.organization_name,
    phoneNumber: row.phone_number,
    emailed: row.emailed,
    posted: row.posted,
  };
}
