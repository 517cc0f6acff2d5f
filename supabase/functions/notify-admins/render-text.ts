import type { MessageContent } from "./message-content.ts";
import type { Entry, Group } from "./message-entries.ts";

/** A message as plain text. */
export function renderText(
  { heading, groups, notes }: MessageContent,
): string {
  return [
    ...(heading === null ? [] : [heading]),
    ...groups.flatMap(partsOf),
    ...notes,
  ].join("\n\n");
}

function partsOf({ sharedSteps, pages, entries }: Group): readonly string[] {
  const where = pages.map(([label, url]) => `${label}: ${url}`).join("\n");
  const [only, ...others] = entries;
  if (only !== undefined && others.length === 0) return [textOf(only, where)];
  const shared = sharedSteps.length === 0
    ? []
    : [`${introduce(entries.length)}\n${sharedSteps.join("\n")}`];
  return [
    ...shared,
    ...(where === "" ? [] : [where]),
    ...entries.map((entry) => textOf(entry, "")),
  ];
}

/** Above the steps that so many entries share. */
export function introduce(entries: number): string {
  return `The same for each of these ${entries}, and the rest is with each:`;
}

function textOf(
  { title, facts, link, steps, command }: Entry,
  where: string,
): string {
  return [
    `${title}\n${"=".repeat(title.length)}`,
    facts.map(([label, value]) => `${label}: ${value}`).join("\n"),
    link === null ? "" : link.join(": "),
    where,
    steps.join("\n"),
    command ?? "",
  ].filter((part) => part !== "").join("\n\n");
}
