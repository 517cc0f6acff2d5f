import {
  type AdminCommand,
  toCurl,
} from "../_shared/admin-commands/admin-command.ts";
import type { ApiAddresses } from "../_shared/admin-commands/api-addresses.ts";
import type { MessageContent } from "./message-content.ts";

const LIST: AdminCommand = {
  method: "GET",
  path: "/admin/notifications?status=pending",
};

/** The command that lists what waits, for posts that cannot hold all of it. */
export function listCommand(addresses: ApiAddresses): string {
  return codeBlock(toCurl(LIST, addresses));
}

/**
 * The text of a post, for services that know no blocks, and for Slack's notifications: one notification with its steps
 * and its link or command; for many, the titles with their links, and the command that lists them.
 */
export function renderPostText(
  { heading, groups }: MessageContent,
  addresses: ApiAddresses,
): string {
  const entries = groups.flatMap((group) => group.entries);
  if (heading === null) {
    return entries.flatMap(({ title, steps, link, command }) => [
      `*${escapePost(title)}*`,
      ...(link === null ? [] : [link.join(": ")]),
      ...steps.map(escapePost),
      ...(command === null ? [] : [codeBlock(command)]),
    ]).join("\n");
  }
  return [
    `*${heading}*`,
    ...entries.flatMap(({ title, link }) => [
      `• ${escapePost(title)}`,
      ...(link === null ? [] : [`   ${link.join(": ")}`]),
    ]),
    listCommand(addresses),
  ].join("\n");
}

/** A command to copy, in the markup of Slack and its like. */
export function codeBlock(command: string): string {
  return `\`\`\`${escapePost(command)}\`\`\``;
}

/**
 * Text from outside, in which nothing mentions people, begins code or makes a link. Slack gives a meaning to three
 * characters, which are escaped (https://docs.slack.dev/messaging/formatting-message-text#escaping); three backticks would
 * hide what comes behind them, and Mattermost makes links of `[text](address)`, and tells everybody who reads "@all"
 * (https://developers.mattermost.com/integrate/webhooks/incoming/).
 */
export function escapePost(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("`", "\u02cb")
    .replaceAll("](", "] (")
    .replace(/@(?=all|channel|everyone|here)/gi, "@\u2060");
}
