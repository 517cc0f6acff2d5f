import nodemailer from "nodemailer";
import { z } from "zod";
import type { AdminGuide } from "./admin-guide.ts";
import type { Channel } from "./channel.ts";
import { composeMail } from "./mail-content.ts";
import type { MailConfiguration } from "./configuration.ts";
import { messageId } from "./message-id.ts";
import { renderHtml } from "./render-html.ts";
import { renderText } from "./render-text.ts";

/** How long each step with the mail server may take. */
const STEP_MILLISECONDS = 10_000;

const failureSchema = z.object({
  message: z.string(),
  code: z.string().optional(),
  responseCode: z.number().optional(),
});

/** Tells the admins by e-mail: all of them with one mail. */
export function createSmtpChannel(
  { smtp, from, to }: MailConfiguration,
  guide: AdminGuide,
  stepMilliseconds: number = STEP_MILLISECONDS,
): Channel {
  const transport = nodemailer.createTransport({
    ...smtp,
    dnsTimeout: stepMilliseconds,
    connectionTimeout: stepMilliseconds,
    greetingTimeout: stepMilliseconds,
    socketTimeout: stepMilliseconds,
    // Nothing that a mail's text could name is read or fetched.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
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
        return `Cannot send the e-mail: ${explain(error)}`;
      }
    },
  };
}

function explain(error: unknown): string {
  const failure = failureSchema.safeParse(error).data;
  // Some servers repeat what they refuse, which is the password then.
  if (failure?.code === "EAUTH") {
    return `the mail server refuses the credentials in SMTP_URL (${
      failure.responseCode ?? "no code"
    })`;
  }
  return failure?.message ?? String(error);
}
