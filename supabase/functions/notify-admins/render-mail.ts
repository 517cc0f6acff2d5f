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

const FONT = "font-family:system-ui,-apple-system,'Segoe UI',sans-serif";
const MUTED = "color:#57606a";

/** A mail as HTML, with styles inside, as mail programs want it. */
export function renderHtml({ subject, entries, notes }: MailContent): string {
  const isDigest = entries.length > 1;
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width">',
    `<title>${escapeHtml(subject)}</title></head>`,
    `<body style="margin:0;padding:24px;background:#f6f8fa;color:#1f2328;line-height:1.5;font-size:15px;${FONT}">`,
    '<div style="max-width:640px;margin:0 auto">',
    isDigest ? heading("h1", 22, subject) : "",
    ...entries.map(cardOf),
    ...notes.map((note) =>
      `<p style="font-size:13px;margin:8px 24px;${MUTED}">${
        escapeHtml(note)
      }</p>`
    ),
    "</div></body></html>",
  ].join("\n");
}

/** Makes text harmless inside elements and attributes. */
function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}

function cardOf({ title, facts, steps, command }: MailEntry): string {
  return [
    '<div style="background:#fff;border:1px solid #d0d7de;border-radius:8px;padding:20px 24px;margin:0 0 16px">',
    heading("h2", 18, title),
    '<table style="border-collapse:collapse;margin:0 0 12px">',
    ...facts.map(([label, value]) =>
      `<tr><td style="padding:2px 16px 2px 0;${MUTED}">${
        escapeHtml(label)
      }</td><td style="padding:2px 0">${escapeHtml(value)}</td></tr>`
    ),
    "</table>",
    ...steps.map((line) => `<p style="margin:0 0 6px">${escapeHtml(line)}</p>`),
    command === null ? "" : codeBlock(command),
    "</div>",
  ].join("\n");
}

function heading(tag: "h1" | "h2", size: number, text: string): string {
  return `<${tag} style="font-size:${size}px;margin:0 0 12px">${
    escapeHtml(text)
  }</${tag}>`;
}

function codeBlock(code: string): string {
  return `<pre style="white-space:pre-wrap;word-break:break-word;background:#f6f8fa;border:1px solid #d0d7de;` +
    `border-radius:6px;padding:12px;margin:12px 0 0;font-size:13px">${
      escapeHtml(code)
    }</pre>`;
}
