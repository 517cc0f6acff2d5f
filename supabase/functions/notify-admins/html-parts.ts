import type { Labelled } from "./message-entries.ts";

/**
 * The colours: in the elements, for programs that ignore a style sheet, and as classes that change them in the dark
 * (https://www.caniemail.com/features/css-at-media-prefers-color-scheme/).
 */
const LIGHT = {
  body: "background:#f6f8fa;color:#1f2328",
  card: "background:#ffffff;border:1px solid #d0d7de;border-radius:8px",
  row: "border-top:1px solid #d0d7de",
  muted: "color:#59636e",
  code: "background:#f6f8fa;border:1px solid #d0d7de;border-radius:6px",
  anchor: "color:#0969da",
} as const;

/** The colours in the dark. */
export const STYLE_SHEET = ":root{color-scheme:light dark}" +
  "@media(prefers-color-scheme:dark){" +
  ".body{background:#0d1117!important;color:#e6edf3!important}" +
  ".card{background:#161b22!important;border-color:#3d444d!important}" +
  ".row{border-color:#3d444d!important}" +
  ".muted{color:#9198a1!important}" +
  ".code{background:#0d1117!important;border-color:#3d444d!important}" +
  ".anchor{color:#58a6ff!important}}";

/** The attributes of an element in one of the colours. */
export function coloured(name: keyof typeof LIGHT, style: string): string {
  const styles = [style, LIGHT[name]].filter((part) => part !== "").join(";");
  return `class="${name}" style="${styles}"`;
}

/** Makes text harmless inside elements and attributes. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}

/** A link in a sentence. */
export function anchor(text: string, url: string): string {
  return `<a href="${escapeHtml(url)}" ${coloured("anchor", "")}>${
    escapeHtml(text)
  }</a>`;
}

/** A button as a table, the form that every mail program shows. */
export function button([label, url]: Labelled): string {
  return '<table role="presentation" cellspacing="0" style="margin:0 0 8px"><tr><td bgcolor="#0969da" style="border-radius:6px">' +
    `<a href="${escapeHtml(url)}" ` +
    'style="display:block;padding:10px 16px;color:#fff;text-decoration:none">' +
    `${escapeHtml(label)}</a></td></tr></table>`;
}

/** Whose addresses in the steps become links: a name may hold any other. */
const LINKED_DOMAINS = /(^|\.)(elevenlabs\.io|twilio\.com|supabase\.com)$/;

/** A step, in which the vendors' addresses are links; another address may stand for one of them. */
export function stepOf(
  step: string,
  replaced: ReadonlyMap<string, string>,
): string {
  return step.split(/(https:\/\/[^\s"<>]*[^\s"<>.,;:!?)])/).map(
    (part, index) => {
      const url = index % 2 === 1 ? URL.parse(part) : null;
      return url !== null && LINKED_DOMAINS.test(url.hostname)
        ? anchor(part, replaced.get(part) ?? part)
        : escapeHtml(part);
    },
  ).join("");
}
