import type { MessageContent } from "../message-content.ts";
import type { Entry } from "../message-entries.ts";

/** Text that would be markup, a mention or code, if it were not escaped. */
export const evil = `</title><script>alert("1")</script>&'`;

export const url = "https://admin.example.com/#activate=token";

/** The part of a message about one import, with a test's changes. */
export function entry(changes: Partial<Entry> = {}): Entry {
  return {
    title: "Import it",
    facts: [["Number", "+16045550001"]],
    steps: ["1. Import it.", "2. Activate it."],
    link: null,
    command: `curl -d '{"id": "<the id>"}'`,
    ...changes,
  };
}

/** A message with these parts, of one type. */
export function content(
  entries: readonly Entry[],
  changes: Partial<MessageContent> = {},
): MessageContent {
  return {
    subject: "Import it",
    heading: entries.length === 1 ? null : "Two notifications",
    groups: [{ sharedSteps: [], pages: [], entries }],
    notes: ["Note"],
    ...changes,
  };
}
