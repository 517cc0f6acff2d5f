import { z } from "zod";
import { adminCommand } from "../_shared/admin-commands/admin-command.ts";
import { Constants } from "../_shared/database/database.types.ts";
import type { ProjectArguments } from "../_shared/database/project-arguments.ts";
import {
  type SecretClient,
  unwrapAnswer,
} from "../_shared/database/secret-client.ts";
import { uuid } from "../_shared/http/validate.ts";
import type {
  DeliveryBook,
  DueMessage,
  DueNotification,
} from "./delivery-book.ts";

const rowSchema = z.object({
  notification_id: uuid,
  lease_token: uuid,
  kind: z.enum(Constants.public.Enums.delivery_kind),
  type: z.string(),
  title: z.string(),
  body: z.string(),
  body_with_link: z.string().nullable(),
  command: adminCommand.nullable(),
  organization_id: uuid.nullable(),
  organization_name: z.string().nullable(),
  phone_number: z.string().nullable(),
  emailed: z.boolean(),
  emailed_to: z.array(z.string()),
  posted: z.boolean(),
  reminder: z.number(),
  waits_since: z.coerce.date(),
  cost_so_far: z.string().nullable(),
});

/** The messages of a claim as the database returns them: a row for each notification, all of one kind. */
const claimedMessagesSchema = z.array(rowSchema).transform(
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

/** Longer than a slow mail server, a slow webhook and the database take together. */
const LEASE_SECONDS = 120;

/** The notifications in the database. A database that refuses or does not answer throws; the lease then runs out. */
export function createSupabaseDeliveryBook(
  client: SecretClient,
  project: ProjectArguments,
): DeliveryBook {
  return {
    async claim() {
      const answer = await client.rpc("claim_delivery_batch", {
        lease_seconds: LEASE_SECONDS,
        ...project,
      });
      return claimedMessagesSchema.parse(
        unwrapAnswer("claim notifications", answer),
      );
    },
    async recordLinks(links) {
      const answer = await client.rpc("record_activation_links", {
        links: links.map(({ notificationId, tokenHash, sentTo }) => ({
          notification_id: notificationId,
          token_hash: tokenHash,
          sent_to: sentTo,
        })),
      });
      return z.number().parse(unwrapAnswer("record activation links", answer));
    },
    async record(
      { leaseToken, notifications },
      { emailed, emailedTo, posted, error },
    ) {
      const answer = await client.rpc("record_notification_delivery", {
        notification_ids: notifications.map(({ id }) => id),
        lease_token: leaseToken,
        emailed,
        emailed_to: [...emailedTo],
        posted,
        ...(error === null ? {} : { error }),
      });
      return z.number().parse(unwrapAnswer("record a delivery", answer));
    },
    async postpone(reason) {
      const answer = await client.rpc("postpone_notification_deliveries", {
        reason,
      });
      return z.number().parse(unwrapAnswer("postpone deliveries", answer));
    },
  };
}

function toNotification(row: z.output<typeof rowSchema>): DueNotification {
  return {
    id: row.notification_id,
    type: row.type,
    title: row.title,
    body: row.body,
    bodyWithLink: row.body_with_link,
    command: row.command,
    organizationId: row.organization_id,
    organizationName: row.organization_name,
    phoneNumber: row.phone_number,
    emailed: row.emailed,
    emailedTo: row.emailed_to,
    posted: row.posted,
    reminder: row.reminder,
    waitsSince: row.waits_since,
    costSoFar: row.cost_so_far,
  };
}
