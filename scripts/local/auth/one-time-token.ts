import { createHash, randomInt } from "node:crypto";
import type { AuthCall, AuthUser } from "./auth-call.ts";
import { AuthError, invalid } from "./auth-error.ts";
import { beginFlow, type Challenge, type MailFlow } from "./pkce.ts";
import { z } from "zod";

/** A code for somebody to type, and the token of the link beside it. */
type OneTimeToken = { code: string; token: string };

/** As Lite's own, so that either side takes the other's. */
export function hashCode(email: string, code: string): string {
  return createHash("sha256").update(email.toLowerCase() + code).digest("hex");
}

/** Makes a code for an address and the token of its link, which belongs to the client's flow. */
export async function newOneTimeToken(
  call: AuthCall,
  { user, email, flow, challenge }: {
    user: AuthUser;
    email: string;
    flow: MailFlow;
    challenge: Challenge;
  },
): Promise<OneTimeToken> {
  const { otp_length } = call.settings.email;
  const code = String(randomInt(10 ** otp_length)).padStart(otp_length, "0");
  const token = await beginFlow(call, {
    userId: user.id,
    flow,
    token: hashCode(email, code),
    challenge,
  });
  return { code, token };
}

/**
 * Throws an `AuthError` when the last mail went out a moment ago. Hosted: a minute.
 * https://github.com/supabase/auth/blob/master/internal/api/mail.go (`validateSentWithinFrequencyLimit`)
 */
export function checkFrequency(
  { settings }: AuthCall,
  sentAt: string | Date | null,
): void {
  if (sentAt === null) return;
  const [, count = "0", unit] =
    /^(\d+)(s|m|h)$/.exec(settings.email.max_frequency) ?? [];
  const seconds = Number(count) * ({ s: 1, m: 60, h: 3600 }[unit ?? "s"] ?? 1);
  const left = new Date(sentAt).getTime() + seconds * 1000 - Date.now();
  if (left <= 0) return;
  throw new AuthError(
    429,
    "over_email_send_rate_limit",
    `For security purposes, you can only request this after ${
      Math.floor(left / 1000)
    } seconds.`,
  );
}

/** The address in the form in which it is kept. Throws an `AuthError` when it is none. */
export function readEmail(email: string | null | undefined): string {
  if (!email) throw invalid("An email address is required");
  if (email.length > 255) throw invalid("An email address is too long");
  if (!z.email().safeParse(email).success) {
    throw invalid("Unable to validate email address: invalid format");
  }
  return email.toLowerCase();
}
