import { createHash } from "node:crypto";
import {
  createMailTransport,
  explainMailFailure,
} from "../_shared/mail/mail-transport.ts";
import type { AdminGuide, Channel } from "./channel.ts";
import type { MailConfiguration } from "./configuration.ts";
import type { Notification } from "./delivery-book.ts";
import { composeMail } from "./mail-content.ts";
import { renderHtml, renderText } from "./render-mail.ts";

/** How long each step with the mail server may take. */
const STEP_MILLISECONDS = 10_000;

/** Sends one mail to all admins. */
export function createSmtpChannel(
  { smtp, from, to }: MailConfiguration,
  guide: AdminGuide,
  stepMilliseconds: number = STEP_MILLISECONDS,
): Channel {
  const transport = createMailTransport(smtp, stepMilliseconds);
  return {
    async tell(notifications) {
      const content = composeMail(notifications, guide);
      try {
        await transport.sendMail({
          from,
          to: [...to],
          subject: content.subject,
          messageId: messageId(notifications, from.address),
          headers: { "Auto-Submitted": "auto-generated" },
          text: renderText(content),
          html: renderHtml(content),
        });
        return null;
      } catch (error) {
        return `Cannot send the e-mail: ${explainMailFailure(error)}`;
      }
    },
  };
}

/**
 * The Message-ID of a mail. The same notifications get the same id, so that mail programs recognize a repetition;
 * another digest gets another id, so that an earlier digest does not hide it.
 *
 * @param sender the sender's address: its domain is part of the id
 */
function messageId(
  notifications: readonly Notification[],
  sender: string,
): string {
  const [only, ...others] = notifications;
  const name = only !== undefined && others.length === 0
    ? `notification.${only.id}`
    : `digest.${digestOf(notifications)}`;
  return `<${name}@${sender.slice(sender.lastIndexOf("@") + 1)}>`;
}

function digestOf(notifications: readonly Notification[]): string {
  const ids = notifications.map(({ id }) => id).sort().join();
  return createHash("sha256").update(ids).digest("hex").slice(0, 32);
}
