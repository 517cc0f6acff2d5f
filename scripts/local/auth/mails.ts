import { z } from "zod";
import type { AuthCall } from "./auth-call.ts";
import { beginFlow, type Challenge } from "./pkce.ts";
import { chooseRedirect } from "./redirect.ts";

/** The types of links: https://github.com/supabase/auth/blob/master/internal/mailer/mailer.go */
export type LinkType =
  | "signup"
  | "invite"
  | "magiclink"
  | "recovery"
  | "email_change";

/** Subject and the link's text, as GoTrue's own templates have them. */
const texts: Readonly<Record<LinkType, readonly [string, string]>> = {
  signup: ["Confirm your email address", "Confirm email address"],
  invite: ["You've been invited", "Accept invitation"],
  magiclink: ["Your sign-in link", "Sign in"],
  recovery: ["Reset your password", "Reset password"],
  email_change: ["Confirm your new email address", "Confirm new email address"],
};

type Link = { type: LinkType; token: string; redirectTo: string };

/** https://github.com/supabase/auth/blob/master/internal/mailer/templatemailer/templatemailer.go (`getPath`) */
export function composeLink(
  { apiUrl }: Pick<AuthCall, "apiUrl">,
  { type, token, redirectTo }: Link,
): string {
  const query = new URLSearchParams({ token, type, redirect_to: redirectTo });
  return `${apiUrl}/auth/v1/verify?${query}`;
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
}

/** Mails somebody a link and the code that does the same. */
export async function sendLink(
  call: AuthCall,
  { to, code, ...link }: Link & { to: string; code: string },
): Promise<void> {
  const [subject, action] = texts[link.type];
  const url = composeLink(call, link);
  await call.context.var.app.drivers.email.send({
    to,
    subject,
    text: `${action}: ${url}\n\nOr enter the code: ${code}\n`,
    html: `<h2>${subject}</h2>\n<p><a href="${
      escape(url)
    }">${action}</a></p>\n<p>Or enter the code: ${code}</p>\n`,
  });
}

const recipient = z.object({ userId: z.string() });

/** Makes Lite's own Auth send its mails as the rest does, for a client with this challenge. */
export function mendMails(call: AuthCall, challenge: Challenge): void {
  const { service, context } = call;
  Reflect.set(service, "mailer", {
    async sendConfirmation(
      to: string,
      hash: string,
      code: string,
      meta: unknown,
    ) {
      const { userId } = recipient.parse(meta);
      const flow = "email/signup";
      const token = await beginFlow(call, {
        userId,
        flow,
        token: hash,
        challenge,
      });
      await service.repo.updateUser(userId, { confirmation_token: token });
      const redirectTo = chooseRedirect(call);
      await sendLink(call, { to, code, type: "signup", token, redirectTo });
    },
    async sendReauthentication(to: string, code: string) {
      await context.var.app.drivers.email.send({
        to,
        subject: `${code} is your verification code`,
        text: `Your verification code: ${code}\n`,
      });
    },
  });
}
