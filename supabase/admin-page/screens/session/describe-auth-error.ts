import {
  type AuthError,
  isAuthImplicitGrantRedirectError,
} from "@supabase/supabase-js";

/** By their codes: https://supabase.com/docs/guides/auth/debugging/error-codes */
const sentences = new Map(Object.entries({
  email_address_invalid: "Supabase cannot write to this e-mail address.",
  email_not_confirmed: "Open the link in the mail of your sign-up first.",
  invalid_credentials: "The e-mail address or the password is not right.",
  otp_expired: "This link is too old, or was used: ask for a new one.",
  over_email_send_rate_limit:
    "Supabase sends no more mails now. Wait some minutes.",
  over_request_rate_limit: "Too many attempts. Wait some minutes.",
  session_expired: "Your session has ended. Sign in again.",
  session_not_found: "Your session has ended. Sign in again.",
  user_banned: "This account is blocked.",
}));

/**
 * An error of Auth in words, with its code. What a link brings to the page is in its address, which anybody can write: of
 * that, only the codes that we know are told.
 */
export function describeAuthError(error: AuthError): string {
  // The error that a link brings to the page has its code elsewhere.
  const isFromLink = isAuthImplicitGrantRedirectError(error);
  const code = isFromLink ? error.details?.code : error.code;
  const sentence = sentences.get(code ?? "");
  if (sentence !== undefined) return `${sentence} (${code})`;
  if (isFromLink) return "This link does not sign you in: ask for a new one.";
  return code === undefined ? error.message : `${error.message} (${code})`;
}
