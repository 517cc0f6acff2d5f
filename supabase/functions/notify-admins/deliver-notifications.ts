import type { Allowance } from "../_shared/wake-up/allowance.ts";
import type { RunEnd } from "../_shared/wake-up/single-flight.ts";
import type { DueMessage } from "./delivery-book.ts";
import { tellChannels, type TellingDeps } from "./tell-channels.ts";

const NOTHING_CONFIGURED =
  "Nobody can be told: set SMTP_URL and ADMIN_EMAILS, or ADMIN_WEBHOOK_URL";

/**
 * Delivers every due notification, until the allowance of messages is used: the database bounds a claim to a few.
 * Without a configured channel it postpones them by an hour, and the notifications say what to configure. A later sweep
 * repeats failed deliveries.
 *
 * @throws {Error} when the database refuses or does not answer
 */
export async function deliverNotifications(
  deps: TellingDeps,
  allowance: Allowance,
): Promise<RunEnd> {
  const { book, channels: { mail, webhook } } = deps;
  const recipients = mail.length + (webhook === null ? 0 : 1);
  if (recipients === 0) return await postponeAll(deps, allowance);
  while (allowance.left() > 0) {
    const messages = await book.claim();
    if (messages.length === 0) return "done";
    const act = allowance.begin(messages.length * recipients)
      ? deliverMessage
      : putBack;
    await Promise.all(messages.map((message) => act(message, deps)));
  }
  return "unfinished";
}

/** A message that the end of the worker left unsent is due again as after a failure. */
async function putBack(
  message: DueMessage,
  { book }: TellingDeps,
): Promise<void> {
  const error = "The function ended before this message was sent";
  const nobody = { emailed: false, emailedTo: [], posted: false };
  await book.record(message, { ...nobody, error });
}

async function postponeAll(
  { book, logger }: TellingDeps,
  allowance: Allowance,
): Promise<RunEnd> {
  while (allowance.left() > 0 && allowance.begin(1)) {
    const postponed = await book.postpone(NOTHING_CONFIGURED);
    if (postponed === 0) return "done";
    logger.warn(NOTHING_CONFIGURED, { postponed });
  }
  return "unfinished";
}

/** Tells the admins of a message, and records how that ended. */
async function deliverMessage(
  message: DueMessage,
  deps: TellingDeps,
): Promise<void> {
  const { book, logger } = deps;
  const result = await tellChannels(message.notifications, deps);
  const notificationIds = message.notifications.map(({ id }) => id);
  if (result.error === null) {
    logger.info("Admins told of notifications", { notificationIds });
  } else {
    logger.error("Cannot tell the admins, it is tried again", {
      notificationIds,
      error: result.error,
    });
  }
  const recorded = await book.record(message, result);
  if (recorded < notificationIds.length) {
    logger.warn("The lease was lost, admins may be told again", {
      notificationIds,
    });
  }
}
