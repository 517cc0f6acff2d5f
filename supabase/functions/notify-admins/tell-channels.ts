import type { Logger } from "../_shared/log/logger.ts";
import { makeActivationLinks } from "./activation-links.ts";
import type { Channel, Channels } from "./channel.ts";
import type {
  DeliveryBook,
  DeliveryResult,
  DueNotification,
} from "./delivery-book.ts";

/** How long mails of one message may begin. A slow mail server has the rest of the lease for the last one. */
const MAIL_MILLISECONDS = 60_000;

const TOO_SLOW = "the mail server is too slow for all addresses at once";

/** What telling the admins needs. */
export interface TellingDeps {
  readonly book: DeliveryBook;
  readonly channels: Channels;
  /** Null: messages have commands instead of activation links. */
  readonly adminPageUrl: string | null;
  readonly logger: Logger;
  readonly now: () => Date;
}

/** Tells every channel those of the notifications that it was not told yet. */
export async function tellChannels(
  notifications: readonly DueNotification[],
  deps: TellingDeps,
): Promise<DeliveryResult> {
  const { mail, webhook } = deps.channels;
  const [mailed, posted] = await Promise.all([
    tellAddresses(notifications, mail, deps),
    webhook === null
      ? null
      : tell(webhook, notifications.filter(({ posted }) => !posted), deps),
  ]);
  const errors = [...mailed.errors, posted].filter((error) => error !== null);
  return {
    emailed: mail.length > 0 && mailed.errors.length === 0,
    emailedTo: mailed.told,
    posted: webhook !== null && posted === null,
    error: errors.length === 0 ? null : errors.join("; "),
  };
}

/** One address after the other: they are at one mail server, which limits its connections. */
async function tellAddresses(
  notifications: readonly DueNotification[],
  addresses: readonly Channel[],
  deps: TellingDeps,
): Promise<{ readonly told: string[]; readonly errors: string[] }> {
  const deadline = deps.now().getTime() + MAIL_MILLISECONDS;
  const told: string[] = [];
  const failed = new Map<string, string[]>();
  for (const address of addresses) {
    const untold = notifications.filter(({ emailed, emailedTo }) =>
      !emailed && !emailedTo.includes(address.sentTo)
    );
    if (untold.length === 0) continue;
    const error = deps.now().getTime() < deadline
      ? await tell(address, untold, deps)
      : TOO_SLOW;
    if (error === null) told.push(address.sentTo);
    else failed.set(error, [...failed.get(error) ?? [], address.sentTo]);
  }
  return {
    told,
    errors: [...failed].map(([error, to]) =>
      `Cannot send the e-mail to ${to.join(", ")}: ${error}`
    ),
  };
}

async function tell(
  channel: Channel,
  notifications: readonly DueNotification[],
  deps: TellingDeps,
): Promise<string | null> {
  if (notifications.length === 0) return null;
  const links = await makeActivationLinks(notifications, {
    ...deps,
    sentTo: channel.sentTo,
  });
  const error = await channel.tell({ notifications, links });
  return error && withoutTokens(error);
}

/** Errors are logged, and admins and backups see them: a server may quote the message that it refuses, or its beginning. */
function withoutTokens(error: string): string {
  return error.replace(/(activate=)\S*/gi, "$1…");
}
