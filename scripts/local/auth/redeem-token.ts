import { z } from "zod";
import type { AuthCall, AuthUser } from "./auth-call.ts";
import { AuthError } from "./auth-error.ts";
import { applyEmailChange, confirmEmail } from "./confirm-email.ts";

/** The columns in which a token of each type may be, with the time it was mailed. */
const columns = {
  confirmation_token: "confirmation_sent_at",
  recovery_token: "recovery_sent_at",
  email_change_token_current: "email_change_sent_at",
  email_change_token_new: "email_change_sent_at",
} as const;

type Column = keyof typeof columns;

const columnsOfType = {
  signup: ["confirmation_token"],
  invite: ["confirmation_token"],
  magiclink: ["recovery_token"],
  recovery: ["recovery_token"],
  email: ["confirmation_token", "recovery_token"],
  email_change: ["email_change_token_current", "email_change_token_new"],
} as const satisfies Record<string, readonly Column[]>;

export const tokenType = z.enum([
  "signup",
  "invite",
  "magiclink",
  "recovery",
  "email",
  "email_change",
]);

type TokenType = z.output<typeof tokenType>;

function isExpired({ settings }: AuthCall, user: AuthUser, column: Column) {
  const sentAt = user[columns[column]];
  if (sentAt === null) return true;
  const age = Date.now() - new Date(sentAt).getTime();
  return age > settings.email.otp_expiry * 1000;
}

async function claim(
  call: AuthCall,
  type: TokenType,
  tokens: readonly string[],
): Promise<{ user: AuthUser; column: Column } | undefined> {
  const { repo } = call.service;
  for (const column of columnsOfType[type]) {
    for (const token of tokens) {
      const user = await repo.findUserByToken(column, token);
      if (user === null || isExpired(call, user, column)) continue;
      if (await repo.claimUserToken(user.id, column, token)) {
        return { user, column };
      }
    }
  }
  return undefined;
}

/**
 * Takes a token, which works once, and does what it stands for. Undefined when another token is wanted: a change of
 * address may need the yes of both. Throws an `AuthError` when no token is valid.
 * https://github.com/supabase/auth/blob/master/internal/api/verify.go
 */
export async function redeemToken(
  call: AuthCall,
  { type, tokens, refusal }: {
    type: TokenType;
    tokens: readonly string[];
    refusal: string;
  },
): Promise<AuthUser | undefined> {
  const claimed = await claim(call, type, tokens);
  if (claimed === undefined) throw new AuthError(403, "otp_expired", refusal);
  const { user, column } = claimed;
  if (type === "email_change") return await applyEmailChange(call, user);
  if (column === "confirmation_token" || user.email_confirmed_at === null) {
    return await confirmEmail(call, user);
  }
  return user;
}
