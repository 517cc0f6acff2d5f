import { toCurl } from "../_shared/admin-commands/admin-command.ts";
import type { AdminGuide, Message } from "./channel.ts";
import type { Notification } from "./delivery-book.ts";
import { oneLine } from "./plain-text.ts";

/** A label, and a text or an address. */
export type Labelled = readonly [label: string, value: string];

/** A page, and the address that the steps print for it: another one where the functions ask another service. */
export type Page = readonly [label: string, url: string, printed: string];

/** The part of a message about one notification. */
export interface Entry {
  readonly title: string;
  readonly facts: readonly Labelled[];
  /** The steps of the work, one a line, without those that all entries of its group share. */
  readonly steps: readonly string[];
  /** The activation link; null: there is a command, or there is nothing to call. */
  readonly link: Labelled | null;
  /** The command, ready to paste into a shell. */
  readonly command: string | null;
}

/** Notifications of one type: a hundred copies of the same steps would be unreadable. */
export interface Group {
  readonly sharedSteps: readonly string[];
  /** The pages on which the work is done by hand. */
  readonly pages: readonly Page[];
  readonly entries: readonly Entry[];
}

/** Composes the groups of a message, in its order: the database tells one type after the other. */
export function composeGroups(
  { notifications, links }: Message,
  guide: AdminGuide,
): readonly Group[] {
  const types = Map.groupBy(notifications, ({ type }) => type);
  return [...types.values()].map((group) => composeGroup(group, links, guide));
}

function composeGroup(
  notifications: readonly Notification[],
  links: Message["links"],
  guide: AdminGuide,
): Group {
  const entries = notifications.map((notification) =>
    composeEntry(notification, links.get(notification.id), guide)
  );
  const [first, ...others] = entries;
  const sharedSteps = others.length === 0
    ? []
    : first?.steps.filter((step) =>
      others.every(({ steps }) => steps.includes(step))
    ) ?? [];
  return {
    sharedSteps,
    pages: notifications.some(isImport)
      ? pagesOfImports(guide)
      : pageOfOtherWork(guide),
    entries: entries.map((entry) => ({
      ...entry,
      steps: entry.steps.filter((step) => !sharedSteps.includes(step)),
    })),
  };
}

function pagesOfImports({ pages }: AdminGuide): readonly Page[] {
  return [
    [
      "Phone numbers at ElevenLabs",
      pages.elevenLabs,
      "https://elevenlabs.io/app",
    ],
    ["Twilio console", pages.twilio, "https://console.twilio.com"],
  ];
}

/** An import has its activation link; for other work an admin signs in, and needs no command. */
function pageOfOtherWork({ pages }: AdminGuide): readonly Page[] {
  if (pages.admin === null) return [];
  const home = `${pages.admin}#/`;
  return [["Open the admins' page", home, home]];
}

function composeEntry(
  notification: Notification,
  link: string | undefined,
  guide: AdminGuide,
): Entry {
  const { body, bodyWithLink, command, phoneNumber } = notification;
  const steps = link === undefined ? body : bodyWithLink ?? body;
  return {
    title: titleOf(notification),
    facts: factsAbout(notification),
    steps: steps.split("\n").map(oneLine),
    link: link === undefined
      ? null
      : [`Activate ${phoneNumber ?? "the number"}`, link],
    command: link === undefined && command !== null
      ? toCurl(command, guide.addresses)
      : null,
  };
}

/** The title, which says whether the message is a reminder. */
export function titleOf({ title, reminder }: Notification): string {
  return oneLine(reminder > 0 ? `Reminder: ${title}` : title);
}

function factsAbout(notification: Notification): readonly Labelled[] {
  const { phoneNumber, organizationName, organizationId } = notification;
  const since = notification.waitsSince.toISOString().slice(0, 16);
  const facts: readonly (readonly [string, string | null])[] = [
    ["Number", phoneNumber],
    ["Organization", organizationName],
    ["Organization id", organizationId],
    ...(notification.reminder === 0 ? [] : [
      ["Waits since", `${since.replace("T", " ")} UTC`],
      ["Cost so far", notification.costSoFar ?? "unknown"],
    ] as const),
  ];
  return facts.flatMap(([label, value]) =>
    value === null ? [] : [[label, oneLine(value)] as const]
  );
}

/** Whether a notification asks for the import of a number. */
export function isImport({ type }: Notification): boolean {
  return type === "elevenlabs_import_required";
}
