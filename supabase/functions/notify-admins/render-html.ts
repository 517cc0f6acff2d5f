import {
  anchor,
  button,
  coloured,
  escapeHtml,
  stepOf,
  STYLE_SHEET,
} from "./html-parts.ts";
import type { MessageContent } from "./message-content.ts";
import type { Entry, Group, Labelled } from "./message-entries.ts";
import { introduce } from "./render-text.ts";

const FONT =
  "font-family:system-ui,-apple-system,'Segoe UI',Roboto,sans-serif;font-size:15px;line-height:1.5";

/**
 * A mail as HTML: styles inside, tables for what has a frame, no script and nothing that is loaded
 * (https://www.caniemail.com). A digest of a hundred stays below the 102 kB at which Gmail cuts a mail.
 */
export function renderHtml(
  { subject, heading, groups, notes }: MessageContent,
): string {
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width">',
    '<meta name="color-scheme" content="light dark">',
    // Otherwise iOS turns each number into a link that calls it.
    '<meta name="format-detection" content="telephone=no">',
    `<title>${escapeHtml(subject)}</title>`,
    `<style>${STYLE_SHEET}</style></head>`,
    `<body ${coloured("body", `margin:0;padding:16px;${FONT}`)}>`,
    '<div style="max-width:640px;margin:0 auto">',
    ...(heading === null
      ? []
      : [`<h1 style="font-size:22px;margin:0 0 12px">${heading}</h1>`]),
    ...groups.flatMap(cardsOf),
    ...notes.map((note) =>
      `<p ${coloured("muted", "font-size:13px;margin:8px 16px")}>${
        escapeHtml(note)
      }</p>`
    ),
    "</div></body></html>",
  ].join("\n");
}

function cardsOf({ sharedSteps, pages, entries }: Group): readonly string[] {
  const where = pages.map(([label, url]) => anchor(label, url)).join(" · ");
  const replaced = new Map(pages.map(([, url, printed]) => [printed, url]));
  const [only, ...others] = entries;
  if (only !== undefined && others.length === 0) {
    return [entryCard(only, where, replaced)];
  }
  const shared = sharedSteps.length === 0 && where === "" ? [] : [card([
    ...(sharedSteps.length === 0 ? [] : [
      paragraph(introduce(entries.length)),
      ...sharedSteps.map((step) => paragraph(stepOf(step, replaced))),
    ]),
    where,
  ])];
  return [
    ...shared,
    ...entries.map((entry) => entryCard(entry, "", replaced)),
  ];
}

function entryCard(
  { title, facts, link, steps, command }: Entry,
  where: string,
  replaced: ReadonlyMap<string, string>,
): string {
  return card([
    `<h2 style="font-size:17px;margin:0 0 8px">${escapeHtml(title)}</h2>`,
    ...(facts.length === 0 ? [] : [paragraph(facts.map(factOf).join("<br>"))]),
    ...(link === null ? [] : [button(link)]),
    ...(where === "" ? [] : [paragraph(where)]),
    ...steps.map((step) => paragraph(stepOf(step, replaced))),
    ...(command === null ? [] : [codeBlock(command)]),
  ]);
}

function factOf([label, value]: Labelled): string {
  return `<span ${coloured("muted", "")}>${label}:</span> ${escapeHtml(value)}`;
}

function card(parts: readonly string[]): string {
  const table =
    '<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="margin:0 0 12px"><tr>';
  const cell = coloured("card", "padding:16px 20px;overflow-wrap:anywhere");
  return `${table}<td ${cell}>${parts.join("\n")}</td></tr></table>`;
}

function paragraph(html: string): string {
  return `<p style="margin:0 0 8px">${html}</p>`;
}

function codeBlock(code: string): string {
  const style =
    "white-space:pre-wrap;padding:12px;margin:8px 0 0;font-size:13px";
  return `<pre ${coloured("code", style)}>${escapeHtml(code)}</pre>`;
}
