import type { Logger } from "../_shared/log/logger.ts";
import type { Channel, Channels } from "./channel.ts";
import type {
  DeliveryBook,
  DueMessage,
  Notification,
} from "./delivery-book.ts";

const NOTHING_CONFIGURED =
  "Nobody can be told: set SMTP_URL and ADMIN_EMAILS, or ADMIN_WEBHOOK_URL";

/** What telling the admins needs. */
interface DeliveryDeps {
  readonly book: DeliveryBook;
  readonly channels: Channels;
  readonly logger: Logger;
  readonly now: () => Date;
}

/** Where a message went, or why it did not. */
interface Outcome {
  readonly told: boolean;
  readonly error: string | null;
}

/**
 * Tells the admins of everything that is due. Where no way to do so is configured, it is put off by an hour instead, and
 * the notifications say what to configure. What goes wrong is left to a later sweep.
 *
 * @param deadline when nothing is claimed any more, in milliseconds since the epoch
 * @throws {Error} when the database refuses or does not answer
 */
export async function deliverNotifications(
  deps: DeliveryDeps,
  deadline: number,
): Promise<void> {
  const { book, channels, now } = deps;
  if (channels.email === null && channels.webhook === null) {
    await postponeAll(deps, deadline);
    return;
  }
  do {
    const messages = await book.claim();
    if (messages.length === 0) return;
    await Promise.all(
      messages.map((message) => deliverMessage(message, deps)),
    );
  } while (now().getTime() < deadline);
}

async function postponeAll(
  { book, logger, now }: DeliveryDeps,
  deadline: number,
): Promise<void> {
  do {
    const postponed = await book.postpone(NOTHING_CONFIGURED);
    if (postponed === 0) return;
    logger.warn(NOTHING_CONFIGURED, { postponed });
  } while (now().getTime() < deadline);
}

/** Sends a message in every way that it has not gone yet, and records how that ended. */
async function deliverMessage(
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
