import { shorten } from "./plain-text.ts";

/** A block of Slack's Block Kit. */
export type Block =
  | { readonly type: "header"; readonly text: PlainText }
  | { readonly type: "section"; readonly text: Markdown }
  | { readonly type: "context"; readonly elements: readonly Markdown[] }
  | { readonly type: "actions"; readonly elements: readonly Button[] };

interface PlainText {
  readonly type: "plain_text";
  readonly text: string;
  readonly emoji: false;
}

/** Verbatim: only our own links are links, and no name mentions a channel. */
interface Markdown {
  readonly type: "mrkdwn";
  readonly text: string;
  readonly verbatim: true;
}

export interface Button {
  readonly type: "button";
  readonly text: PlainText;
  readonly url: string;
  readonly style?: "primary";
}

/** https://docs.slack.dev/reference/block-kit/blocks, and …/composition-objects/text-object for the text of a section. */
export const LIMITS = { blocks: 50, header: 150, section: 3000 } as const;

/** The title of a post, cut where Slack would refuse it. */
export function header(text: string): Block {
  return { type: "header", text: plain(shorten(text, LIMITS.header)) };
}

/** A part of a post, in Slack's markup. */
export function section(text: string): Block {
  return { type: "section", text: markdown(text) };
}

/** Small print, in Slack's markup, cut where Slack would refuse it. */
export function context(text: string): Block {
  return {
    type: "context",
    elements: [markdown(text.slice(0, LIMITS.section))],
  };
}

/** A button that opens a page. */
export function button(label: string, url: string): Button {
  return { type: "button", text: plain(label), url };
}

function plain(text: string): PlainText {
  return { type: "plain_text", text, emoji: false };
}

function markdown(text: string): Markdown {
  return { type: "mrkdwn", text, verbatim: true };
}
