import { randomBytes } from "node:crypto";
import type { AuthCall, AuthUser } from "./auth-call.ts";
import { hashPassword, mergeData } from "./users.ts";

async function updateIdentities(
  { service: { repo } }: AuthCall,
  user: AuthUser,
  update: Record<string, unknown>,
): Promise<void> {
  for (const identity of await repo.findIdentitiesByUserId(user.id)) {
    if (identity.provider !== "email") continue;
    const data = mergeData(identity.identity_data, update);
    await repo.updateIdentity(identity.id, { identity_data: data });
  }
}

/** Notes that the user has read mail at their address. An invited user gets a password that nobody knows. */
export async function confirmEmail(
  call: AuthCall,
  user: AuthUser,
): Promise<AuthUser> {
  const { repo } = call.service;
  await updateIdentities(call, user, { email_verified: true });
  const hasPassword = user.encrypted_password !== null;
  return await repo.updateUser(user.id, {
    email_confirmed_at: new Date().toISOString(),
    raw_user_meta_data: mergeData(user.raw_user_meta_data, {
      email_verified: true,
    }),
    ...hasPassword ? {} : {
      encrypted_password: await hashPassword(
        call,
        randomBytes(32).toString("hex"),
      ),
    },
  }) ?? user;
}

/**
 * Moves the user to their new address. Undefined when the other address has to say yes first, as `double_confirm_changes`
 * wants it in a project whose sign-ups are confirmed by mail.
 */
export async function applyEmailChange(
  call: AuthCall,
  user: AuthUser,
): Promise<AuthUser | undefined> {
  const { repo } = call.service;
  const { double_confirm_changes, enable_confirmations } = call.settings.email;
  const isFirst = user.email_change_confirm_status === 0;
  if (double_confirm_changes && enable_confirmations && isFirst && user.email) {
    await repo.updateUser(user.id, { email_change_confirm_status: 1 });
    return undefined;
  }
  const email = user.email_change ?? "";
  const confirmed = await moveTo(call, user, { email, verified: true });
  return confirmed.email_confirmed_at === null
    ? await confirmEmail(call, confirmed)
    : confirmed;
}

/** Gives the user another address, at once. */
export async function moveTo(
  call: AuthCall,
  user: AuthUser,
  { email, verified }: { email: string; verified: boolean },
): Promise<AuthUser> {
  await updateIdentities(call, user, { email, email_verified: verified });
  return await call.service.repo.updateUser(user.id, {
    email,
    email_change: null,
    email_change_token_current: null,
    email_change_token_new: null,
    email_change_confirm_status: 0,
  }) ?? user;
}
