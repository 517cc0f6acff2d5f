import { z } from "zod";
import { type AuthCall, readBody } from "./auth-call.ts";
import { invalid } from "./auth-error.ts";
import { sendLink } from "./mails.ts";
import {
  checkFrequency,
  newOneTimeToken,
  readEmail,
} from "./one-time-token.ts";
import { checkChallenge, codeChallenge } from "./pkce.ts";
import { chooseRedirect } from "./redirect.ts";

const wish = codeChallenge.extend({ email: z.string().nullish() });

/**
 * Mails a link that signs in, so that the page it leads to can ask for a new password. An unknown address is answered
 * the same. https://github.com/supabase/auth/blob/master/internal/api/recover.go
 */
export async function recover(call: AuthCall): Promise<Response> {
  const challenge = await readBody(call.request, wish);
  if (!challenge.email) throw invalid("Password recovery requires an email");
  const email = readEmail(challenge.email);
  checkChallenge(challenge);
  const user = await call.service.repo.findUserByEmail(email);
  if (user !== null) {
    await sendRecoveryLink(call, { user, type: "recovery", challenge });
  }
  return Response.json({});
}

/** Mails the link of a recovery or a sign-in, which differ in their texts and in what the page does with the session. */
export async function sendRecoveryLink(
  call: AuthCall,
  { user, type, challenge }:
    & Pick<Parameters<typeof newOneTimeToken>[1], "user" | "challenge">
    & { type: "recovery" | "magiclink" },
): Promise<void> {
  checkFrequency(call, user.recovery_sent_at);
  const to = user.email ?? "";
  const { code, token } = await newOneTimeToken(call, {
    user,
    email: to,
    flow: type,
    challenge,
  });
  await sendLink(call, {
    to,
    code,
    type,
    token,
    redirectTo: chooseRedirect(call),
  });
  await call.service.repo.updateUser(user.id, {
    recovery_token: token,
    recovery_sent_at: new Date().toISOString(),
  });
}
