import { randomBytes } from "node:crypto";
import { z } from "zod";
import { type AuthCall, type AuthUser, readBody } from "./auth-call.ts";
import { absent, AuthError, invalid } from "./auth-error.ts";
import { loadUser } from "./admin-users.ts";
import { confirmEmail, moveTo } from "./confirm-email.ts";
import { readEmail } from "./one-time-token.ts";
import { refusePhone } from "./phone.ts";
import { emailExists } from "./update-user.ts";
import { describeUser, hashPassword, insertUser, mergeData } from "./users.ts";

const data = z.record(z.string(), z.unknown());

const attributes = z.object({
  id: z.string().nullish(),
  email: z.string().nullish(),
  phone: z.string().nullish(),
  password: z.string().nullish(),
  password_hash: z.string().nullish(),
  email_confirm: z.boolean().nullish(),
  user_metadata: data.nullish(),
  app_metadata: data.nullish(),
  role: z.string().nullish(),
  ban_duration: z.string().nullish(),
});

async function readAttributes({ request }: AuthCall) {
  const read = await readBody(request, attributes);
  if (read.phone) throw refusePhone("Unsupported phone provider");
  if (read.ban_duration) throw absent("ban_duration");
  if (read.role) throw absent("role of a user other than authenticated");
  if (read.password_hash) throw absent("password_hash");
  return read;
}

async function refuseTaken({ service }: AuthCall, email: string, id?: string) {
  const found = await service.repo.findUserByEmail(email);
  if (found !== null && found.id !== id) throw emailExists();
}

function hashOrRandom(call: AuthCall, password: string | null | undefined) {
  if (password && password.length > 72) {
    throw invalid("Password cannot be longer than 72 characters");
  }
  return hashPassword(call, password || randomBytes(32).toString("hex"));
}

/** https://github.com/supabase/auth/blob/master/internal/api/password.go (`checkPasswordStrength`) */
function refuseWeak({ settings }: AuthCall, password: string): void {
  const length = settings.minimum_password_length;
  if (password.length >= length) return;
  const message = `Password should be at least ${length} characters.`;
  const weak_password = { reasons: ["length"] };
  throw new AuthError(422, "weak_password", message, { weak_password });
}

/** https://github.com/supabase/auth/blob/master/internal/api/admin.go (`adminUserCreate`) */
export async function createUser(call: AuthCall): Promise<Response> {
  const { id, password, ...wish } = await readAttributes(call);
  if (!wish.email) {
    throw invalid("Cannot create a user without either an email or phone");
  }
  const email = readEmail(wish.email);
  await refuseTaken(call, email);
  if (id && !z.guid().safeParse(id).success) {
    throw invalid("ID must conform to the uuid v4 format");
  }
  const user = await insertUser(call, {
    ...id ? { id } : {},
    email,
    passwordHash: await hashOrRandom(call, password),
    isConfirmed: wish.email_confirm ?? false,
    data: wish.user_metadata ?? {},
    appData: wish.app_metadata ?? {},
  }).catch(() => {
    throw new AuthError(
      500,
      "unexpected_failure",
      "Database error creating new user",
    );
  });
  return Response.json(await describeUser(call, user));
}

/** https://github.com/supabase/auth/blob/master/internal/api/admin.go (`adminUserUpdate`) */
export async function updateUserById(
  call: AuthCall,
  id: string,
): Promise<Response> {
  const { repo } = call.service;
  let user: AuthUser = await loadUser(call, id);
  const wish = await readAttributes(call);
  const email = wish.email ? readEmail(wish.email) : undefined;
  if (email !== undefined) await refuseTaken(call, email, id);
  // Only here, as in GoTrue: `adminUserCreate` takes any password.
  if (wish.password) refuseWeak(call, wish.password);
  if (wish.email_confirm) user = await confirmEmail(call, user);
  if (email !== undefined) {
    const verified = wish.email_confirm ?? false;
    user = await moveTo(call, user, { email, verified });
  }
  if (wish.password) {
    const encrypted_password = await hashOrRandom(call, wish.password);
    await repo.updateUser(id, { encrypted_password, recovery_token: null });
    await repo.deleteRefreshTokensForUser(id);
    await repo.deleteUserSessions(id);
  }
  user = await repo.updateUser(id, {
    raw_user_meta_data: mergeData(
      user.raw_user_meta_data,
      wish.user_metadata ?? {},
    ),
    raw_app_meta_data: mergeData(
      user.raw_app_meta_data,
      wish.app_metadata ?? {},
    ),
  }) ?? user;
  return Response.json(await describeUser(call, user));
}
