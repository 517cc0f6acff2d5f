import { sql } from "kysely";
import { z } from "zod";
import { type AuthCall, databaseOf } from "./auth-call.ts";
import { AuthError, invalid } from "./auth-error.ts";

/** Marks the token of a link whose session is handed over for the verifier only, in exchange for a code. */
const PREFIX = "pkce_";

/** What a client that uses PKCE adds to a request for a link. */
export const codeChallenge = z.object({
  code_challenge: z.string().nullish(),
  code_challenge_method: z.string().nullish(),
});

export type Challenge = z.output<typeof codeChallenge>;

/** The flows that begin with a mail, as the tokens' `amr` claim names them. */
export type MailFlow =
  | "recovery"
  | "magiclink"
  | "email_change"
  | "email/signup";

/**
 * Throws an `AuthError` when a challenge is not as RFC 7636 has it.
 * https://github.com/supabase/auth/blob/master/internal/api/pkce.go
 */
export function checkChallenge(challenge: Challenge): void {
  const { code_challenge: text, code_challenge_method: method } = challenge;
  if (!text !== !method) {
    throw invalid(
      "PKCE flow requires code_challenge_method and code_challenge",
    );
  }
  if (text && !/^[a-zA-Z._~0-9-]{43,128}$/.test(text)) {
    throw invalid("code challenge has to be between 43 and 128 characters");
  }
}

export function isPkce(token: string): boolean {
  return token.startsWith(PREFIX);
}

/** The token of a link, and of the user's row. Keeps the client's challenge when there is one. */
export async function beginFlow(
  { service }: AuthCall,
  { userId, flow, token, challenge }: {
    userId: string;
    flow: MailFlow;
    token: string;
    challenge: Challenge;
  },
): Promise<string> {
  const { code_challenge, code_challenge_method } = challenge;
  if (!code_challenge || !code_challenge_method) return token;
  await service.repo.createFlowState({
    id: crypto.randomUUID(),
    user_id: userId,
    auth_code: crypto.randomUUID(),
    authentication_method: flow,
    provider_type: flow,
    code_challenge,
    code_challenge_method: code_challenge_method.toLowerCase(),
  });
  return `${PREFIX}${token}`;
}

/** The code of the user's newest flow of this kind; it is good for five minutes from now, as Lite counts them. */
export async function issueCode(
  { service }: AuthCall,
  { userId, flow }: { userId: string; flow: MailFlow },
): Promise<string> {
  const { rows } = await sql<{ id: string; auth_code: string }>`
    select id, auth_code from auth.flow_state
    where user_id = ${userId} and authentication_method = ${flow} and auth_code is not null
    order by created_at desc limit 1
  `.execute(databaseOf(service));
  const found = rows[0];
  if (found === undefined) {
    throw new AuthError(
      400,
      "flow_state_not_found",
      "No associated flow state found",
    );
  }
  const now = new Date().toISOString();
  await service.repo.updateFlowState(found.id, {
    auth_code_issued_at: now,
    created_at: now,
  });
  return found.auth_code;
}
