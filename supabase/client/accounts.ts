import {
  isAuthError,
  isAuthImplicitGrantRedirectError,
  isAuthRetryableFetchError,
} from "@supabase/supabase-js";
import type { Client } from "./client.ts";

/** What the user has to type to sign up or in. */
export interface Credentials {
  readonly email: string;
  readonly password: string;
  /** Of the captcha's widget, where the project asks for one. */
  readonly captchaToken?: string;
}

/** Where a link in a mail leads: the page's address, which has to be among the project's redirect URLs. */
interface Link {
  readonly pageUrl: string;
}

/**
 * Signs a new user up. `confirm_email`: the project sent a mail, and the link in it leads to the page with a session. Somebody who has an account already gets the same answer then, so that nobody learns who has one.
 *
 * @throws {AuthError} describeAuthError() says it to the user
 */
export async function signUp(
  client: Client,
  { email, password, captchaToken, pageUrl }: Credentials & Link,
): Promise<"signed_in" | "confirm_email"> {
  const { data, error } = await client.auth.signUp({
    email,
    password,
    options: {
      emailRedirectTo: pageUrl,
      ...captchaToken === undefined ? {} : { captchaToken },
    },
  });
  if (error !== null) throw error;
  return data.session === null ? "confirm_email" : "signed_in";
}

/** @throws {AuthError} describeAuthError() says it to the user */
export async function signIn(
  client: Client,
  { email, password, captchaToken }: Credentials,
): Promise<void> {
  const { error } = await client.auth.signInWithPassword({
    email,
    password,
    ...captchaToken === undefined ? {} : { options: { captchaToken } },
  });
  if (error !== null) throw error;
}

/** Signs out here. On other devices the user stays signed in, unless `scope` is `global`. */
export async function signOut(
  client: Client,
  scope: "local" | "global" = "local",
): Promise<void> {
  const { error } = await client.auth.signOut({ scope });
  if (error !== null) throw error;
}

/** Sends a mail with a link that leads to the page with a session, to set a new password. */
export async function sendRecoveryMail(
  client: Client,
  { email, pageUrl }: Pick<Credentials, "email"> & Link,
): Promise<void> {
  const { error } = await client.auth.resetPasswordForEmail(email, {
    redirectTo: pageUrl,
  });
  if (error !== null) throw error;
}

/**
 * Calls back with the user's e-mail address when they came through the link of a recovery mail: then ask for the new
 * password. Returns how to stop.
 */
export function onRecovery(
  client: Client,
  ask: (email: string) => void,
): () => void {
  const { data } = client.auth.onAuthStateChange((event, session) => {
    if (event === "PASSWORD_RECOVERY") ask(session?.user.email ?? "");
  });
  return () => data.subscription.unsubscribe();
}

/** Calls back when the user has signed out, also in another tab, or the session has ended. Returns how to stop. */
export function onSignOut(client: Client, act: () => void): () => void {
  const { data } = client.auth.onAuthStateChange((event) => {
    // Later: a request made in here would wait for this callback, and this callback for it.
    // https://supabase.com/docs/reference/javascript/auth-onauthstatechange
    if (event === "SIGNED_OUT") setTimeout(act, 0);
  });
  return () => data.subscription.unsubscribe();
}

/** @throws {AuthError} describeAuthError() says it to the user */
export async function setNewPassword(
  client: Client,
  password: string,
): Promise<void> {
  const { error } = await client.auth.updateUser({ password });
  if (error !== null) throw error;
}

/** By their codes: https://supabase.com/docs/guides/auth/debugging/error-codes */
const sentences: Readonly<Record<string, string>> = {
  captcha_failed: "Please solve the puzzle once more.",
  email_address_invalid: "This is not an e-mail address we can write to.",
  email_exists: "There is an account with this e-mail address: sign in.",
  email_not_confirmed: "Please open the link in the mail we sent you first.",
  invalid_credentials: "The e-mail address or the password is not right.",
  otp_expired: "This link is too old, or was used: ask for a new one.",
  over_email_send_rate_limit: "We cannot send more mails now. Please wait.",
  over_request_rate_limit: "Too many attempts. Please wait some minutes.",
  same_password: "The new password has to be another one.",
  session_expired: "Please sign in again.",
  session_not_found: "Please sign in again.",
  signup_disabled: "New accounts are not possible at the moment.",
  user_already_exists: "There is an account with this e-mail address: sign in.",
  user_banned: "This account is blocked.",
  weak_password: "Please choose a longer password.",
};

/** What a page may say about an error of Auth. */
export function describeAuthError(error: unknown): string | undefined {
  if (!isAuthError(error)) return undefined;
  if (isAuthRetryableFetchError(error)) {
    return "We cannot reach the server. Please try again.";
  }
  // The error that a link leads to the page with has its code elsewhere.
  const code = isAuthImplicitGrantRedirectError(error)
    ? error.details?.code
    : error.code;
  return sentences[code ?? ""] ??
    (error.status === 429
      ? "Too many attempts. Please wait some minutes."
      : "Something went wrong. Please try again.");
}
