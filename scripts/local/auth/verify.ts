import { z } from "zod";
import {
  type AuthCall,
  type AuthUser,
  inTransaction,
  readBody,
} from "./auth-call.ts";
import { AuthError, invalid } from "./auth-error.ts";
import { hashCode, readEmail } from "./one-time-token.ts";
import { refusePhone } from "./phone.ts";
import { isPkce, issueCode, type MailFlow } from "./pkce.ts";
import { chooseRedirect, extendUrl } from "./redirect.ts";
import { redeemToken, tokenType } from "./redeem-token.ts";
import { issueSession } from "./sessions.ts";

const HALF_CONFIRMED =
  "Confirmation link accepted. Please proceed to confirm link sent to the other email";
const BAD_LINK = "Email link is invalid or has expired";

/** The flow of a link's type; a session by link is of the method "otp" otherwise. */
const flows: Readonly<Record<z.output<typeof tokenType>, MailFlow>> = {
  signup: "email/signup",
  invite: "email/signup",
  email: "magiclink",
  magiclink: "magiclink",
  recovery: "recovery",
  email_change: "email_change",
};

/** https://github.com/supabase/auth/blob/master/internal/api/errors.go (`oauthErrorMap`) */
const oauthErrors: Readonly<Record<number, string>> = {
  400: "invalid_request",
  401: "unauthorized_client",
  403: "access_denied",
  500: "server_error",
  503: "temporarily_unavailable",
};

const attempt = z.object({
  type: z.string().nullish(),
  token: z.string().nullish(),
  token_hash: z.string().nullish(),
  email: z.string().nullish(),
  phone: z.string().nullish(),
});

function readType(type: string | null | undefined) {
  if (!type) throw invalid("Verify requires a verification type");
  const parsed = tokenType.safeParse(type);
  if (!parsed.success) throw invalid("Invalid email verification type");
  return parsed.data;
}

/** Answers a code that somebody typed, or a link's token that the application took from the mail, with a session. */
export async function verifyOtp(call: AuthCall): Promise<Response> {
  const body = await readBody(call.request, attempt);
  if (body.phone) throw refusePhone("Unsupported phone provider");
  const type = readType(body.type);
  const { token, token_hash } = body;
  if (!token === !token_hash) {
    throw invalid("Verify requires either a token or a token hash");
  }
  const hash = token
    ? hashCode(readEmail(body.email), token)
    : token_hash ?? "";
  const session = await inTransaction(call.service, async () => {
    const user = await redeemToken(call, {
      type,
      tokens: token ? [hash, `pkce_${hash}`] : [hash],
      refusal: token ? "Token has expired or is invalid" : BAD_LINK,
    });
    return user && await issueSession(call, user, "otp");
  });
  return Response.json(session ?? { msg: HALF_CONFIRMED, code: "200" });
}

/**
 * Follows the link of a mail to the application's page, which gets the session in the fragment, or for PKCE a code in
 * the query. https://github.com/supabase/auth/blob/master/internal/api/verify.go (`verifyGet`)
 */
export async function followLink(call: AuthCall): Promise<Response> {
  const { searchParams } = new URL(call.request.url);
  const type = readType(searchParams.get("type"));
  const token = searchParams.get("token");
  if (!token) throw invalid("Verify requires a token or a token hash");
  const page = chooseRedirect(call);
  const target = await inTransaction(call.service, async () => {
    const tokens = [token];
    const user = await redeemToken(call, { type, tokens, refusal: BAD_LINK });
    return await leadOn(call, { page, type, user, pkce: isPkce(token) });
  }).catch((error: unknown) => {
    if (error instanceof AuthError) {
      return withError(page, error, isPkce(token));
    }
    throw error;
  });
  return new Response(null, { status: 303, headers: { location: target } });
}

async function leadOn(
  call: AuthCall,
  { page, type, user, pkce }: {
    page: string;
    type: z.output<typeof tokenType>;
    user: AuthUser | undefined;
    pkce: boolean;
  },
): Promise<string> {
  if (user === undefined) {
    const message = { message: HALF_CONFIRMED };
    const fragment = { ...message, sb: "" };
    return extendUrl(page, { fragment, ...pkce ? { query: message } : {} });
  }
  if (pkce) {
    const flow = { userId: user.id, flow: flows[type] };
    return extendUrl(page, { query: { code: await issueCode(call, flow) } });
  }
  const session = await issueSession(call, user, "otp");
  const { access_token, refresh_token, expires_in, expires_at } = session;
  return extendUrl(page, {
    fragment: {
      access_token,
      expires_at: String(expires_at),
      expires_in: String(expires_in),
      refresh_token,
      sb: "",
      token_type: "bearer",
      type,
    },
  });
}

function withError(
  page: string,
  { status, code, message }: AuthError,
  pkce: boolean,
): string {
  const error = {
    error: oauthErrors[status] ?? "server_error",
    error_code: code,
    error_description: message,
  };
  const fragment = { ...error, sb: "" };
  return extendUrl(page, { fragment, ...pkce ? { query: error } : {} });
}
