import { explainVariables } from "../_shared/admin-commands/admin-command.ts";
import type { AdminGuide, Message } from "./channel.ts";
import {
  composeGroups,
  type Group,
  isImport,
  titleOf,
} from "./message-entries.ts";
import { shorten } from "./plain-text.ts";

/** The content of a message, before it is rendered. */
export interface MessageContent {
  readonly subject: string;
  /** Above all entries; null above a single one. */
  readonly heading: string | null;
  readonly groups: readonly Group[];
  /** Notes for all entries. */
  readonly notes: readonly string[];
}

/** Longer than every title of ours with the longest name, and short enough for every list of mails. */
const MAX_SUBJECT = 200;

const ABOUT_LOOKING_UP =
  "With -d '{}' instead, the id is looked up at ElevenLabs.";

/** Composes a message about one notification, or about many. */
export function composeMessage(
  message: Message,
  guide: AdminGuide,
): MessageContent {
  const { notifications, links } = message;
  const [first] = notifications;
  const others = notifications.length - 1;
  const ending = others > 0 ? `, and ${others} more` : "";
  const title = first === undefined ? "" : titleOf(first);
  const withCommand = notifications.filter(({ id }) => !links.has(id));
  return {
    subject: shorten(title, MAX_SUBJECT - ending.length) + ending,
    heading: others > 0
      ? `${notifications.length} notifications for the admins`
      : null,
    groups: composeGroups(message, guide),
    notes: [
      ...(guide.looksIdsUp && withCommand.some(isImport)
        ? [ABOUT_LOOKING_UP]
        : []),
      ...new Set(
        withCommand.flatMap(({ command }) =>
          command === null ? [] : [explainVariables(command)]
        ),
      ),
    ],
  };
}
