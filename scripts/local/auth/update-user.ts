import { z } from "zod";
import { type AuthCall, readBody } from "./auth-call.ts";
import { AuthError } from "./auth-error.ts";
import { requireUser } from "./caller.ts";
import { sendEmailChange } from "./email-change.ts";
import { readEmail } from "./one-time-token.ts";
import { refusePhone } from "./phone.ts";
import { checkChallenge, codeChallenge } from "./pkce.ts";
import { describeUser } from "./users.ts";

const change = codeChallenge.extend({
  email: z.string().nullish(),
  phone: z.string().nullish(),
  password: z.string().nullish(),
  data: z.record(z.string(), z.unknown()).nullish(),
  app_metadata: z.unknown().optional(),
});

export const emailExists = () =>
  new AuthError(
    422,
    "email_exists",
    "A user with this email address has already been registered",
  );

/**
 * Changes the caller's own account. A new password ends their other sessions; a new address counts when its mail was
 * answered. https://github.com/supabase/auth/blob/master/internal/api/user.go (`UserUpdate`)
 */
export async function updateUser(call: AuthCall): Promise<Response> {
  const caller = await requireUser(call);
  if (caller instanceof Response) return caller;
  const { userId, sessionId } = caller;
  const { repo } = call.service;
  const body = await readBody(call.request, change);
  checkChallenge(body);
  if (body.phone) throw refusePhone("Unsupported phone provider");
  if (body.app_metadata !== undefined && body.app_metadata !== null) {
    throw new AuthError(
      403,
      "not_admin",
      "Updating app_metadata requires admin privileges",
    );
  }
  const email = body.email ? readEmail(body.email) : undefined;
  const before = await repo.findUserById(userId);
  const isNew = email !== undefined && email !== before?.email;
  if (isNew && await repo.findUserByEmail(email) !== null) throw emailExists();

  const { password, data } = body;
  await call.service.updateUser(userId, {
    ...password ? { password } : {},
    ...data ? { data } : {},
  });
  if (password) {
    await repo.deleteRefreshTokensForUser(userId, sessionId);
    await repo.deleteUserSessions(userId, sessionId);
  }
  const user = await repo.findUserById(userId);
  if (user === null) throw new Error(`No user ${userId}`);
  if (isNew) await sendEmailChange(call, { user, email, challenge: body });
  const updated = await repo.findUserById(userId) ?? user;
  return Response.json(await describeUser(call, updated));
}
