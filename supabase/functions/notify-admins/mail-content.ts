import type { AdminGuide } from "./admin-guide.ts";
import { commandFor } from "./command-for.ts";
import type { Notification } from "./notification.ts";

/** What a mail says about one notification. */
export interface MailEntry {
  readonly title: string;
  /** What it is about: label and value. */
  readonly facts: readonly (readonly [label: string, value: string])[];
  /** The lines of the body; none where an entry above has the same. */
  readonly steps: readonly string[];
  /** Ready to paste into a shell. */
  readonly command: string | null;
}

/** A mail, whatever it will look like. */
export interface MailContent {
  readonly subject: string;
  readonly entries: readonly MailEntry[];
  /** What is the same for all entries. */
  readonly notes: readonly string[];
}

const ABOUT_THE_ID =
  "Put the id that ElevenLabs gives the number in the place of <the id>. It is done when the answer says that the " +
  "number is active.";
const ABOUT_LOOKING_UP =
  "With -d '{}' instead, the id is looked up at ElevenLabs.";
const ABOUT_THE_KEY =
  "$SECRET_KEY stands for a secret key of the Supabase project, which is in the project's dashboard under Project " +
  "Settings, API Keys; a local project prints it when it starts. Set it first: export SECRET_KEY=sb_secret_… Or use an " +
  'admin\'s access token: -H "Authorization: Bearer <token>" in the place of -H "apikey: $SECRET_KEY".';

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
    command: commandFor(notification, guide),
  }));
  const hasImport = notifications.some(isImport);
  return {
    subject: only !== undefined && others.length === 0
      ? only.title
      : `${notifications.length} notifications for the admins`,
    entries,
    notes: [
      ...(hasImport ? [ABOUT_THE_ID] : []),
      ...(hasImport && guide.looksIdsUp ? [ABOUT_LOOKING_UP] : []),
      ...(entries.some(({ command }) => command !== null)
        ? [ABOUT_THE_KEY]
        : []),
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

/** The steps of an import are the same but for the number: thirty times would be unreadable. */
function isRepeatedImport(
  notification: Notification,
  before: readonly Notification[],
): boolean {
  return isImport(notification) && before.some(isImport);
}
