import {
  explainVariables,
  toCurl,
} from "../_shared/admin-commands/admin-command.ts";
import type { AdminGuide } from "./channel.ts";
import type { Notification } from "./delivery-book.ts";

/** The part of a mail about one notification. */
export interface MailEntry {
  readonly title: string;
  /** The facts, each with label and value. */
  readonly facts: readonly (readonly [label: string, value: string])[];
  /** The steps of the work, one a line; none where an entry above has the same. */
  readonly steps: readonly string[];
  /** The command, ready to paste into a shell. */
  readonly command: string | null;
}

/** The content of a mail, before it is rendered. */
export interface MailContent {
  readonly subject: string;
  readonly entries: readonly MailEntry[];
  /** Notes for all entries. */
  readonly notes: readonly string[];
}

const ABOUT_LOOKING_UP =
  "With -d '{}' instead, the id is looked up at ElevenLabs.";

/** Composes a mail about one notification, or about many. */
export function composeMail(
  notifications: readonly Notification[],
  guide: AdminGuide,
): MailContent {
  const [only, ...others] = notifications;
  const entries = notifications.map((notification, index) => ({
    title: notification.title,
    facts: factsAbout(notification),
    steps: isRepeatedImport(notification, notifications.slice(0, index))
      ? []
      : notification.body.split("\n"),
    command: notification.command &&
      toCurl(notification.command, guide.addresses),
  }));
  const explanations = notifications.flatMap(({ command }) =>
    command === null ? [] : [explainVariables(command)]
  );
  return {
    subject: only !== undefined && others.length === 0
      ? only.title
      : `${notifications.length} notifications for the admins`,
    entries,
    notes: [
      ...(guide.looksIdsUp && notifications.some(isImport)
        ? [ABOUT_LOOKING_UP]
        : []),
      ...new Set(explanations),
    ],
  };
}

function factsAbout(
  { phoneNumber, organizationName, organizationId }: Notification,
): MailEntry["facts"] {
  const facts: (readonly [string, string])[] = [];
  if (phoneNumber !== null) facts.push(["Number", phoneNumber]);
  if (organizationName !== null) facts.push(["Organization", organizationName]);
  if (organizationId !== null) facts.push(["Organization id", organizationId]);
  return facts;
}

function isImport({ type }: Notification): boolean {
  return type === "elevenlabs_import_required";
}

/** The steps of imports differ only in the number: thirty copies would be unreadable. */
function isRepeatedImport(
  notification: Notification,
  before: readonly Notification[],
): boolean {
  return isImport(notification) && before.some(isImport);
}
