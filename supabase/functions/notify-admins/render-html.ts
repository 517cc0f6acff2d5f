import {
  anchor,
  button,
  coloured,
  escapeHtml,
  stepOf,
  STYLE_SHEET,
} from "./html-parts.ts";
import type { MessageContent } from "./message-content.ts";
import type { Entry, Group } from "./message-entries.ts";
import { introduce } from "./render-text.ts";

/** On tables, too: some mail programs read a mail in the old way, in which a table inherits none of it. */
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
    // Some show a mail in a frame, in which the admins' page and vendors' pages refuse to open.
    '<base target="_blank">',
    `<title>${escapeHtml(subject)}</title>`,
    `<style>${STYLE_SHEET}</style></head>`,
    `<body ${coloured("body", `margin:0;padding:16px;${FONT}`)}>`,
    '<div style="max-width:640px;margin:0 auto">',
    ...(heading === null
      ? []
      : [`<h1 style="font-size:22px;margin:0 0 12px">${heading}</h1>`]),
    ...groups.map(cardOf),
    ...notes.map((note) =>
      `<p ${coloured("muted", "font-size:13px;margin:8px 16px")}>${
        escapeHtml(note)
      }</p>`
    ),
    "</div></body></html>",
  ].join("\n");
}

/** A frame with one row for what all entries share, and one for each entry. */
function cardOf({ sharedSteps, pages, entries }: Group): string {
  const where = pages.map(([label, url]) => anchor(label, url)).join(" · ");
  const replaced = new Map(pages.map(([, url, printed]) => [printed, url]));
  const shown = (step: string) => paragraph(stepOf(step, replaced));
  const places = where === "" ? "" : paragraph(where);
  const isDigest = entries.length > 1;
  const shared = [
    ...(sharedSteps.length === 0
      ? []
      : [paragraph(introduce(entries.length)), ...sharedSteps.map(shown)]),
    places,
  ].join("\n");
  const rows = [
    ...(isDigest && shared !== "" ? [shared] : []),
    ...entries.map((entry) => rowOf(entry, isDigest ? "" : places, shown)),
  ];
  const frame = coloured(
    "card",
    `width:100%;border-spacing:0;overflow-wrap:anywhere;margin:0 0 12px;color:inherit;${FONT}`,
  );
  return `<table role="presentation" ${frame}>${
    rows.map((row, index) =>
      index === 0
        ? `<tr><td style="padding:16px">${row}</td></tr>`
        : `<tr><td ${coloured("row", "padding:16px")}>${row}</td></tr>`
    ).join("\n")
  }</table>`;
}

function rowOf(
  { title, facts, link, steps, command }: Entry,
  places: string,
  shown: (step: string) => string,
): string {
  const said = facts.map(([label, value]) =>
    `${escapeHtml(label)}: ${escapeHtml(value)}`
  );
  return [
    `<h2 style="font-size:17px;margin:0 0 8px">${escapeHtml(title)}</h2>`,
    said.length === 0
      ? ""
      : `<p style="margin:0 0 8px;opacity:.8">${said.join("<br>")}</p>`,
    link === null ? "" : button(link),
    places,
    ...steps.map(shown),
    command === null ? "" : codeBlock(command),
  ].filter((part) => part !== "").join("\n");
}

function paragraph(html: string): string {
  return `<p style="margin:0 0 8px">${html}</p>`;
}

function codeBlock(code: string): string {
  const style =
    "white-space:pre-wrap;padding:12px;margin:8px 0 0;font-size:13px";
  return `<pre ${coloured("code", style)}>${escapeHtml(code)}</pre>`;
}
