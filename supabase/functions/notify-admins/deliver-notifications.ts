import type { Logger } from "../_shared/log/logger.ts";
import type { Allowance } from "../_shared/wake-up/allowance.ts";
import type { RunEnd } from "../_shared/wake-up/single-flight.ts";
import type { Channel, Channels } from "./channel.ts";
import type {
  DeliveryBook,
  DueMessage,
  Notification,
} from "./delivery-book.ts";

const NOTHING_CONFIGURED =
  "Nobody can be told: set SMTP_URL and ADMIN_EMAILS, or ADMIN_WEBHOOK_URL";

/** What a delivery needs. */
interface DeliveryDeps {
  readonly book: DeliveryBook;
  readonly channels: Channels;
  readonly logger: Logger;
}

/** The channels that a message went through, and the errors of the others. */
interface Outcome {
  readonly told: boolean;
  readonly error: string | null;
}

/**
 * Delivers every due notification, until the allowance of messages is used: the database bounds a claim to a few.
 * Without a configured channel it postpones them by an hour, and the notifications say what to configure. A later sweep
 * repeats failed deliveries.
 *
 * @throws {Error} when the database refuses or does not answer
 */
export async function deliverNotifications(
  deps: DeliveryDeps,
  allowance: Allowance,
): Promise<RunEnd> {
  const { book, channels } = deps;
  if (channels.email === null && channels.webhook === null) {
    return await postponeAll(deps, allowance);
  }
  while (allowance.left() > 0) {
    const messages = await book.claim();
    if (messages.length === 0) return "done";
    const act = allowance.begin(messages.length) ? deliverMessage : putBack;
    await Promise.all(messages.map((message) => act(message, deps)));
  }
  return "unfinished";
}

/** A message that the end of the worker left unsent is due again as after a failure. */
async function putBack(
  message: DueMessage,
  { book }: DeliveryDeps,
): Promise<void> {
  const error = "The function ended before this message was sent";
  await book.record(message, { emailed: false, posted: false, error });
}

async function postponeAll(
  { book, logger }: DeliveryDeps,
  allowance: Allowance,
): Promise<RunEnd> {
  while (allowance.left() > 0 && allowance.begin(1)) {
    const postponed = await book.postpone(NOTHING_CONFIGURED);
    if (postponed === 0) return "done";
    logger.warn(NOTHING_CONFIGURED, { postponed });
  }
  return "unfinished";
}

/** Sends a message through every channel that it has not gone through yet, and records the outcome. */
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
