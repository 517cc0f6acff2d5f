import { z } from "zod";
import { type AuthCall, type AuthUser, readBody } from "./auth-call.ts";
import { invalid } from "./auth-error.ts";
import { sendEmailChange } from "./email-change.ts";
import { type LinkType, sendLink } from "./mails.ts";
import {
  checkFrequency,
  newOneTimeToken,
  readEmail,
} from "./one-time-token.ts";
import { refusePhone } from "./phone.ts";
import { type Challenge, checkChallenge, codeChallenge } from "./pkce.ts";
import { chooseRedirect } from "./redirect.ts";

const wish = codeChallenge.extend({
  type: z.string().nullish(),
  email: z.string().nullish(),
  phone: z.string().nullish(),
});

/**
 * Mails the link of a sign-up or of a change of address again. An address for which there is nothing to confirm is
 * answered the same. https://github.com/supabase/auth/blob/master/internal/api/resend.go
 */
export async function resend(call: AuthCall): Promise<Response> {
  const body = await readBody(call.request, wish);
  checkChallenge(body);
  if (
    !["signup", "email_change", "sms", "phone_change"].includes(body.type ?? "")
  ) {
    throw invalid(
      "Missing one of these types: signup, email_change, sms, phone_change",
    );
  }
  if (body.phone) throw refusePhone("Phone logins are disabled");
  if (!body.email) throw invalid("Type provided requires an email address");
  const user = await call.service.repo.findUserByEmail(readEmail(body.email));
  if (body.type === "signup" && user?.email_confirmed_at === null) {
    await sendConfirmation(call, { user, type: "signup", challenge: body });
  }
  if (body.type === "email_change" && user?.email_change) {
    const email = user.email_change;
    await sendEmailChange(call, { user, email, challenge: body });
  }
  return Response.json({});
}

/** Mails the link that confirms a user's address, as of a sign-up or of an invitation. */
export async function sendConfirmation(
  call: AuthCall,
  { user, type, challenge }: {
    user: AuthUser;
    type: Extract<LinkType, "signup" | "invite">;
    challenge: Challenge;
  },
): Promise<AuthUser> {
  if (type === "signup") checkFrequency(call, user.confirmation_sent_at);
  const to = user.email ?? "";
  const { code, token } = await newOneTimeToken(call, {
    user,
    email: to,
    flow: "email/signup",
    challenge,
  });
  await sendLink(call, {
    to,
    code,
    type,
    token,
    redirectTo: chooseRedirect(call),
  });
  const now = new Date().toISOString();
  return await call.service.repo.updateUser(user.id, {
    confirmation_token: token,
    confirmation_sent_at: now,
    ...type === "invite" ? { invited_at: now } : {},
  }) ?? user;
}
