import { randomBytes } from "node:crypto";
import { z } from "zod";
import { type AuthCall, type AuthUser, readBody } from "./auth-call.ts";
import { absent, AuthError, invalid } from "./auth-error.ts";
import { composeLink } from "./mails.ts";
import { newOneTimeToken, readEmail } from "./one-time-token.ts";
import { chooseRedirect } from "./redirect.ts";
import { emailExists } from "./update-user.ts";
import { describeUser, hashPassword, insertUser } from "./users.ts";

const linkType = z.enum(["signup", "invite", "magiclink", "recovery"]);
type LinkType = z.output<typeof linkType>;

const wish = z.object({
  type: z.string().nullish(),
  email: z.string().nullish(),
  password: z.string().nullish(),
  data: z.record(z.string(), z.unknown()).nullish(),
  redirect_to: z.string().nullish(),
});

function readType(type: string | null | undefined): LinkType {
  if (type?.startsWith("email_change_")) {
    throw absent("link for a change of address from auth.admin.generateLink");
  }
  const parsed = linkType.safeParse(type);
  if (parsed.success) return parsed.data;
  throw invalid(`Invalid email action link type requested: ${type}`);
}

/** The user of a link that confirms an address; somebody new signs up by it. */
async function findOrInsert(
  call: AuthCall,
  { email, password, data }: {
    email: string;
    password: string | null;
    data: Record<string, unknown>;
  },
): Promise<AuthUser> {
  const found = await call.service.repo.findUserByEmail(email);
  if (found !== null && found.email_confirmed_at !== null) throw emailExists();
  return found ?? await insertUser(call, {
    email,
    passwordHash: password && await hashPassword(call, password),
    isConfirmed: false,
    data,
  });
}

/**
 * Makes the link that Auth would mail, for an application that mails it itself.
 * https://github.com/supabase/auth/blob/master/internal/api/mail.go (`adminGenerateLink`)
 */
export async function generateLink(call: AuthCall): Promise<Response> {
  const { repo } = call.service;
  const body = await readBody(call.request, wish);
  const email = readEmail(body.email);
  const found = await repo.findUserByEmail(email);
  const asked = readType(body.type);
  if (found === null && asked === "recovery") {
    throw new AuthError(
      404,
      "user_not_found",
      "User with this email not found",
    );
  }
  const isNew = found === null && asked === "magiclink";
  const type = isNew ? "signup" : asked;
  if (asked === "signup" && !body.password) {
    throw invalid("Signup requires a valid password");
  }
  const confirms = type === "signup" || type === "invite";
  const password = isNew ? randomBytes(32).toString("hex") : body.password;
  const user = found !== null && !confirms ? found : await findOrInsert(call, {
    email,
    password: type === "invite" ? null : password ?? null,
    data: body.data ?? {},
  });
  const { code, token } = await newOneTimeToken(call, {
    user,
    email,
    flow: confirms ? "email/signup" : type,
    challenge: {},
  });
  const now = new Date().toISOString();
  const updated = await repo.updateUser(user.id, {
    ...confirms
      ? { confirmation_token: token, confirmation_sent_at: now }
      : { recovery_token: token, recovery_sent_at: now },
    ...type === "invite" ? { invited_at: now } : {},
  });
  const redirectTo = chooseRedirect(call, body.redirect_to ?? undefined);
  return Response.json({
    ...await describeUser(call, updated ?? user),
    action_link: composeLink(call, { type, token, redirectTo }),
    email_otp: code,
    hashed_token: token,
    verification_type: type,
    redirect_to: redirectTo,
  });
}
