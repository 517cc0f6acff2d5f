import type { AuthCall, AuthUser } from "./auth-call.ts";
import { sendLink } from "./mails.ts";
import { checkFrequency, newOneTimeToken } from "./one-time-token.ts";
import type { Challenge } from "./pkce.ts";
import { chooseRedirect } from "./redirect.ts";

/**
 * Mails a link to the new address, and another to the present one when `double_confirm_changes` is on, as by default.
 * https://github.com/supabase/auth/blob/master/internal/api/mail.go (`sendEmailChange`)
 */
export async function sendEmailChange(
  call: AuthCall,
  { user, email, challenge }: {
    user: AuthUser;
    email: string;
    challenge: Challenge;
  },
): Promise<void> {
  checkFrequency(call, user.email_change_sent_at);
  const redirectTo = chooseRedirect(call);
  const mail = async (to: string) => {
    const { code, token } = await newOneTimeToken(call, {
      user,
      email: to,
      flow: "email_change",
      challenge,
    });
    await sendLink(call, { to, code, type: "email_change", token, redirectTo });
    return token;
  };
  const asksBoth = call.settings.email.double_confirm_changes && user.email;
  await call.service.repo.updateUser(user.id, {
    email_change: email,
    email_change_token_new: await mail(email),
    email_change_token_current: asksBoth ? await mail(asksBoth) : null,
    email_change_confirm_status: 0,
    email_change_sent_at: new Date().toISOString(),
  });
}
