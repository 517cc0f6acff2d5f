import { createHash } from "node:crypto";
import {
  createMailTransport,
  explainMailFailure,
} from "../_shared/mail/mail-transport.ts";
import { once } from "../_shared/std/once.ts";
import type { AdminGuide, Channel, Message } from "./channel.ts";
import type { MailConfiguration } from "./configuration.ts";
import { composeMessage } from "./message-content.ts";
import { renderHtml } from "./render-html.ts";
import { renderText } from "./render-text.ts";

/** How long each step with the mail server may take. */
const STEP_MILLISECONDS = 10_000;

/** One channel for each admin, because each gets links of his own. */
export function createSmtpChannels(
  { smtp, from, to }: MailConfiguration,
  guide: AdminGuide,
  stepMilliseconds: number = STEP_MILLISECONDS,
): readonly Channel[] {
  const open = once(() => createMailTransport(smtp, stepMilliseconds));
  return to.map((address) => ({
    sentTo: address,
    async tell(message) {
      const content = composeMessage(message, guide);
      try {
        const transport = await open();
        await transport.sendMail({
          from,
          to: address,
          subject: content.subject,
          messageId: messageId(message, address, from.address),
          headers: { "Auto-Submitted": "auto-generated" },
          text: renderText(content),
          html: renderHtml(content),
        });
        return null;
      } catch (error) {
        return explainMailFailure(error);
      }
    },
  }));
}

/**
 * The Message-ID of a mail. The same notifications get the same id at the same address, so that mail programs recognize a
 * repetition; another digest, and a reminder, get another id, so that an earlier mail does not hide them.
 *
 * @param sender the sender's address: its domain is part of the id
 */
function messageId(
  { notifications }: Message,
  address: string,
  sender: string,
): string {
  const told = notifications.map(({ id, reminder }) =>
    reminder === 0 ? id : `${id}.reminder${reminder}`
  ).sort();
  const name = told.length === 1
    ? `notification.${told.join()}`
    : `digest.${hash(told.join())}`;
  const domain = sender.slice(sender.lastIndexOf("@") + 1);
  return `<${name}.${hash(address).slice(0, 8)}@${domain}>`;
}

function hash(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 32);
}
