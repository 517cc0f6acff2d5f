import { deliverMessage, type DeliveryDeps } from "./deliver-message.ts";

const NOTHING_CONFIGURED =
  "Nobody can be told: set SMTP_URL and ADMIN_EMAILS, or ADMIN_WEBHOOK_URL";

/**
 * Tells the admins of everything that is due. Where no way to do so is configured, it is put off by an hour instead, and
 * the notifications say what to configure. What goes wrong is left to a later sweep.
 *
 * @param deadline when nothing is claimed any more, in milliseconds since the epoch
 * @throws {Error} when the database refuses or does not answer
 */
export async function deliverNotifications(
  deps: DeliveryDeps & { readonly now: () => Date },
  deadline: number,
): Promise<void> {
  const { book, channels, logger, now } = deps;
  if (channels.email === null && channels.webhook === null) {
    const postponed = await book.postpone(NOTHING_CONFIGURED);
    if (postponed > 0) logger.warn(NOTHING_CONFIGURED, { postponed });
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
