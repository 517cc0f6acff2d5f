import {
  createMailTransport,
  explainMailFailure,
} from "../_shared/mail/mail-transport.ts";
import type { AdminGuide } from "./admin-guide.ts";
import type { Channel } from "./channel.ts";
import { composeMail } from "./mail-content.ts";
import type { MailConfiguration } from "./configuration.ts";
import { messageId } from "./message-id.ts";
import { renderHtml } from "./render-html.ts";
import { renderText } from "./render-text.ts";

/** How long each step with the mail server may take. */
const STEP_MILLISECONDS = 10_000;

/** Tells the admins by e-mail: all of them with one mail. */
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
