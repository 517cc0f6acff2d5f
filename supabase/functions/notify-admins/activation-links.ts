import { createHash, randomBytes } from "node:crypto";
import type { Logger } from "../_shared/log/logger.ts";
import type {
  DeliveryBook,
  Notification,
  RecordableLink,
} from "./delivery-book.ts";

/** A link before anybody is told of it. */
interface NewLink extends RecordableLink {
  readonly url: string;
}

/**
 * Makes the activation links of a message to one channel, and records them before it goes out. A link that the database
 * does not have would be dead, so it is left out: its notification is told with its command, as without a page. The same
 * when the database is in trouble, because an organization waits for its number.
 *
 * @returns the recorded links, by the ids of their notifications
 */
export async function makeActivationLinks(
  notifications: readonly Notification[],
  { sentTo, adminPageUrl, book, logger }: {
    readonly sentTo: string;
    readonly adminPageUrl: string | null;
    readonly book: DeliveryBook;
    readonly logger: Logger;
  },
): Promise<ReadonlyMap<string, string>> {
  if (adminPageUrl === null) return new Map();
  const links = notifications
    .filter(({ bodyWithLink }) => bodyWithLink !== null)
    .map(({ id }) => makeLink(id, sentTo, adminPageUrl));
  try {
    const recorded = await keepRecorded(links, book);
    return new Map(recorded.map(({ notificationId, url }) => [
      notificationId,
      url,
    ]));
  } catch (error) {
    logger.error("Cannot record activation links, admins get the commands", {
      notificationIds: links.map(({ notificationId }) => notificationId),
      error: error instanceof Error ? error.message : String(error),
    });
    return new Map();
  }
}

function makeLink(
  notificationId: string,
  sentTo: string,
  adminPageUrl: string,
): NewLink {
  const token = randomBytes(32).toString("base64url");
  return {
    notificationId,
    sentTo,
    tokenHash: createHash("sha256").update(token).digest("hex"),
    url: `${adminPageUrl}#activate=${token}`,
  };
}

/** Where some of many are no longer pending, each is recorded again by itself, to learn which. */
async function keepRecorded(
  links: readonly NewLink[],
  book: DeliveryBook,
): Promise<readonly NewLink[]> {
  if (links.length === 0) return [];
  const recorded = await book.recordLinks(links);
  if (recorded === links.length) return links;
  if (recorded === 0) return [];
  const kept: NewLink[] = [];
  for (const link of links) {
    if (await book.recordLinks([link]) === 1) kept.push(link);
  }
  return kept;
}
