import { randomBytes } from "node:crypto";
import { z } from "zod";
import { type AuthCall, type AuthUser, readBody } from "./auth-call.ts";
import { AuthError, invalid } from "./auth-error.ts";
import { readEmail } from "./one-time-token.ts";
import { refusePhone } from "./phone.ts";
import { checkChallenge, codeChallenge } from "./pkce.ts";
import { sendRecoveryLink } from "./recovery.ts";
import { hashPassword, insertUser } from "./users.ts";

const wish = codeChallenge.extend({
  email: z.string().nullish(),
  phone: z.string().nullish(),
  create_user: z.boolean().nullish(),
  data: z.record(z.string(), z.unknown()).nullish(),
});

/**
 * Mails a link that signs in, and signs up before, unless the caller does not want that.
 * https://github.com/supabase/auth/blob/master/internal/api/otp.go and magic_link.go
 */
export async function sendMagicLink(call: AuthCall): Promise<Response> {
  const body = await readBody(call.request, wish);
  checkChallenge(body);
  if (body.phone) throw refusePhone("Unsupported phone provider");
  if (!body.email) throw invalid("One of email or phone must be set");
  const email = readEmail(body.email);
  const found = await call.service.repo.findUserByEmail(email);
  if (found === null && body.create_user === false) {
    throw new AuthError(422, "otp_disabled", "Signups not allowed for otp");
  }
  const user = found ?? await signUp(call, { email, data: body.data ?? {} });
  await sendRecoveryLink(call, { user, type: "magiclink", challenge: body });
  return Response.json({});
}

/** GoTrue mails a new user of a project with confirmations the same link under another subject. */
async function signUp(
  call: AuthCall,
  { email, data }: { email: string; data: Record<string, unknown> },
): Promise<AuthUser> {
  const { settings } = call;
  if (!settings.enable_signup) {
    throw new AuthError(
      422,
      "signup_disabled",
      "Signups not allowed for this instance",
    );
  }
  return await insertUser(call, {
    email,
    data,
    isConfirmed: !settings.email.enable_confirmations,
    passwordHash: await hashPassword(call, randomBytes(32).toString("hex")),
  });
}
