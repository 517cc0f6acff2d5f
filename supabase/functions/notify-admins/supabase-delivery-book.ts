import { z } from "zod";
import {
  type SecretClient,
  unwrapAnswer,
} from "../_shared/database/secret-client.ts";
import { claimedMessagesSchema } from "./claimed-messages.ts";
import type { DeliveryBook } from "./delivery-book.ts";

/** Longer than a slow mail server and a slow webhook take together, with the way to the database and back. */
const LEASE_SECONDS = 120;

/** The notifications in the database. A database that refuses or does not answer throws; the lease then runs out. */
export function createSupabaseDeliveryBook(client: SecretClient): DeliveryBook {
  return {
    async claim() {
      const answer = await client.rpc("claim_notification_deliveries", {
        lease_seconds: LEASE_SECONDS,
      });
      return claimedMessagesSchema.parse(
        unwrapAnswer("claim notifications", answer),
      );
    },
    async record({ leaseToken, notifications }, { emailed, posted, error }) {
      const answer = await client.rpc("record_notification_delivery", {
        notification_ids: notifications.map(({ id }) => id),
        lease_token: leaseToken,
        emailed,
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
