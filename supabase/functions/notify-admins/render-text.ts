import type { MailContent, MailEntry } from "./mail-content.ts";

/** A mail as plain text. */
export function renderText({ subject, entries, notes }: MailContent): string {
  const parts = entries.length === 1
    ? entries.map(textOf)
    : [subject, ...entries.map(textOf)];
  return [...parts, ...notes].join("\n\n");
}

function textOf({ title, facts, steps, command }: MailEntry): string {
  return [
    `${title}\n${"=".repeat(title.length)}`,
    facts.map(([label, value]) => `${label}: ${value}`).join("\n"),
    steps.join("\n"),
    command ?? "",
  ].filter((part) => part !== "").join("\n\n");
}
