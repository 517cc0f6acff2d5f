import { deliverMessage, type DeliveryDeps } from "./deliver-message.ts";

const NOTHING_CONFIGURED =
  "Nobody can be told: set SMTP_URL and ADMIN_EMAILS, or ADMIN_WEBHOOK_URL";

/** What telling the admins of everything needs. */
type DeliveringDeps = DeliveryDeps & { readonly now: () => Date };

/**
 * Tells the admins of everything that is due. Where no way to do so is configured, it is put off by an hour instead, and
 * the notifications say what to configure. What goes wrong is left to a later sweep.
 *
 * @param deadline when nothing is claimed any more, in milliseconds since the epoch
 * @throws {Error} when the database refuses or does not answer
 */
export async function deliverNotifications(
  deps: DeliveringDeps,
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
  { book, logger, now }: DeliveringDeps,
  deadline: number,
): Promise<void> {
  do {
    const postponed = await book.postpone(NOTHING_CONFIGURED);
    if (postponed === 0) return;
    logger.warn(NOTHING_CONFIGURED, { postponed });
  } while (now().getTime() < deadline);
}
