import type { ApiAddresses } from "../_shared/admin-commands/api-addresses.ts";
import type { MessageContent } from "./message-content.ts";
import type { Entry, Group } from "./message-entries.ts";
import {
  type Block,
  type Button,
  button,
  context,
  header,
  LIMITS,
  section,
} from "./block-kit.ts";
import { shorten } from "./plain-text.ts";
import { codeBlock, escapePost, listCommand } from "./post-text.ts";

/** Of a name that is all "&", so much is shown in a digest that a hundred of them fit. */
const ENTRY = { title: 300, steps: 400 } as const;

/** The blocks of a post, within Slack's limits. */
export function renderBlocks(
  { heading, groups, notes }: MessageContent,
  addresses: ApiAddresses,
): readonly Block[] {
  const [group] = groups;
  const [only] = group?.entries ?? [];
  if (heading === null && group !== undefined && only !== undefined) {
    return singleBlocks(only, group, notes);
  }
  const parts = groups.flatMap(partsOf);
  const sections = pack(parts, "\n\n").slice(0, LIMITS.blocks - 2);
  return [
    header(heading ?? ""),
    ...sections.map(section),
    context(`All that waits: ${listCommand(addresses)}`),
  ];
}

function singleBlocks(
  { title, facts, link, steps, command }: Entry,
  { pages }: Group,
  notes: readonly string[],
): readonly Block[] {
  const buttons: readonly Button[] = [
    ...(link === null
      ? []
      : [{ ...button(...link), style: "primary" }] as const),
    ...pages.map(([label, url]) => button(label, url)),
  ];
  const texts = pack([
    ...steps.map(escapePost),
    ...(command === null ? [] : [codeBlock(command)]),
  ], "\n");
  const said = facts.map(([label, value]) => `${label}: ${escapePost(value)}`);
  const below = command === null ? "" : notes.map(escapePost).join("\n");
  return [
    header(title),
    ...(said.length === 0 ? [] : [context(said.join("\n"))]),
    ...texts.slice(0, LIMITS.blocks - 4).map(section),
    ...(buttons.length === 0
      ? []
      : [{ type: "actions", elements: buttons } as const]),
    ...(below === "" ? [] : [context(below)]),
  ];
}

/** The parts of a digest that are not cut in two: the steps of a group, then each of its entries. */
function partsOf({ sharedSteps, pages, entries }: Group): readonly string[] {
  const where = pages.map(([label, url]) => anchor(label, url)).join(" · ");
  const shared = [...sharedSteps.map(escapePost), where].join("\n").trim();
  return [
    ...(shared === "" ? [] : [shared]),
    ...entries.map(({ title, steps, link }) =>
      [
        `*${escapeWithin(title, ENTRY.title)}*`,
        escapeWithin(steps.join("\n"), ENTRY.steps),
        link === null ? "" : anchor(...link),
      ].filter((line) => line !== "").join("\n")
    ),
  ];
}

/** As many parts in each text as a section holds, with this between them. */
function pack(parts: readonly string[], between: string): readonly string[] {
  const texts: string[] = [];
  for (const part of parts) {
    const last = texts.at(-1);
    const joined = last === undefined ? part : `${last}${between}${part}`;
    if (last !== undefined && joined.length <= LIMITS.section) {
      texts[texts.length - 1] = joined;
    } else texts.push(part.slice(0, LIMITS.section));
  }
  return texts;
}

/** The escaped text, shortened before it is escaped: half an escape would be shown. */
function escapeWithin(text: string, most: number): string {
  let length = most;
  let escaped = escapePost(shorten(text, length));
  while (escaped.length > most) {
    length = Math.floor(length * 0.8);
    escaped = escapePost(shorten(text, length));
  }
  return escaped;
}

function anchor(label: string, url: string): string {
  return `<${escapePost(url)}|${escapePost(label)}>`;
}
