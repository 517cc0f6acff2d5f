import type { Logger } from "../_shared/log/logger.ts";
import type { Channel, Channels } from "./channel.ts";
import type { DeliveryBook } from "./delivery-book.ts";
import type { DueMessage, Notification } from "./notification.ts";

/** What telling the admins needs. */
export interface DeliveryDeps {
  readonly book: DeliveryBook;
  readonly channels: Channels;
  readonly logger: Logger;
}

/** Where a message went, or why it did not. */
interface Outcome {
  readonly told: boolean;
  readonly error: string | null;
}

/** Sends a message in every way that it has not gone yet, and records how that ended. */
export async function deliverMessage(
  message: DueMessage,
  { book, channels, logger }: DeliveryDeps,
): Promise<void> {
  const { notifications } = message;
  const [email, webhook] = await Promise.all([
    tell(channels.email, notifications.filter(({ emailed }) => !emailed)),
    tell(channels.webhook, notifications.filter(({ posted }) => !posted)),
  ]);
  const errors = [email.error, webhook.error].filter((error) => error !== null);
  const error = errors.length === 0 ? null : errors.join("; ");

  const notificationIds = notifications.map(({ id }) => id);
  if (error === null) {
    logger.info("Admins told of notifications", { notificationIds });
  } else {
    logger.error("Cannot tell the admins, it is tried again", {
      notificationIds,
      error,
    });
  }
  const recorded = await book.record(message, {
    emailed: email.told,
    posted: webhook.told,
    error,
  });
  if (recorded < notificationIds.length) {
    logger.warn("The lease was lost, admins may be told again", {
      notificationIds,
    });
  }
}

async function tell(
  channel: Channel | null,
  notifications: readonly Notification[],
): Promise<Outcome> {
  if (channel === null || notifications.length === 0) {
    return { told: false, error: null };
  }
  const error = await channel.tell(notifications);
  return { told: error === null, error };
}
