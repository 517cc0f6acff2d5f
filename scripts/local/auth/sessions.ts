import { decode, sign } from "hono/jwt";
import { sql } from "kysely";
import { z } from "zod";
import { type AuthCall, type AuthUser, databaseOf } from "./auth-call.ts";
import type { createTurns } from "./one-at-a-time.ts";

const session = z.looseObject({
  access_token: z.string(),
  refresh_token: z.string(),
  expires_in: z.number(),
  expires_at: z.number(),
  user: z.looseObject({
    phone: z.string(),
    app_metadata: z.unknown(),
    user_metadata: z.unknown(),
    is_anonymous: z.boolean(),
  }),
});

type Session = z.output<typeof session>;

/** The rest of what Lite passes on when it makes a session: how the user signed in, if not with a password. */
const howSignedIn = z.looseObject({
  authenticationMethod: z.string().optional(),
  provider: z.string().optional(),
}).prefault({});

type Signer = Pick<AuthCall, "service" | "apiUrl"> & { jwtSecret: string };

/**
 * Signs a token again with all claims of a hosted project's, which policies and functions read by `auth.jwt()`.
 * https://github.com/supabase/auth/blob/master/internal/tokens/service.go (`AccessTokenClaims`)
 */
async function addClaims(made: unknown, signer: Signer): Promise<unknown> {
  const { access_token, user } = session.parse(made);
  const { payload } = decode(access_token);
  const { rows } = await sql<{ method: string; timestamp: number }>`
    select coalesce(tag, 'password') as method, extract(epoch from created_at)::int as timestamp
    from auth.sessions where id = ${payload.session_id}
  `.execute(databaseOf(signer.service));
  const { phone, app_metadata, user_metadata, is_anonymous } = user;
  const claims = {
    ...payload,
    iss: `${signer.apiUrl}/auth/v1`,
    phone,
    app_metadata,
    user_metadata,
    is_anonymous,
    aal: "aal1",
    amr: rows,
  };
  const token = await sign(claims, signer.jwtSecret, "HS256");
  // Lite keeps hidden properties on its object.
  if (typeof made === "object" && made !== null) {
    Reflect.set(made, "access_token", token);
  }
  return made;
}

/**
 * Makes Lite's Auth give its tokens the claims of hosted ones, and remember how a session began. Refreshes take turns:
 * Lite would give two tabs that refresh at once a token each, and take that for a theft later.
 */
export function mendSessions(
  signer: Signer,
  takeTurn: ReturnType<typeof createTurns>,
): void {
  const { service } = signer;
  const refreshSession = service.refreshSession.bind(service);
  service.refreshSession = (token) => takeTurn(() => refreshSession(token));
  const create: unknown = Reflect.get(service, "createSessionForUser");
  const refresh: unknown = Reflect.get(service, "createRefreshResponse");
  if (typeof create !== "function" || typeof refresh !== "function") {
    throw new Error("This version of @supabase/lite makes sessions otherwise");
  }
  Reflect.set(service, "createSessionForUser", async (...args: unknown[]) => {
    const made: unknown = await Reflect.apply(create, service, args);
    const { authenticationMethod, provider } = howSignedIn.parse(args[3]);
    const method = authenticationMethod ?? provider;
    const id = decode(session.parse(made).access_token).payload.session_id;
    // Hosted Auth has a table for it, `auth.mfa_amr_claims`; this column is unused otherwise.
    if (method !== undefined) {
      await sql`update auth.sessions set tag = ${method} where id = ${id}`
        .execute(databaseOf(service));
    }
    return await addClaims(made, signer);
  });
  Reflect.set(
    service,
    "createRefreshResponse",
    async (...args: unknown[]) =>
      await addClaims(await Reflect.apply(refresh, service, args), signer),
  );
}

/** A new session of a user. */
export async function issueSession(
  { service }: AuthCall,
  { id }: AuthUser,
  method: "otp",
): Promise<Session> {
  const { repo } = service;
  const create: unknown = Reflect.get(service, "createSessionForUser");
  const user = await repo.findUserById(id);
  if (typeof create !== "function" || user === null) {
    throw new Error(`No session for user ${id}`);
  }
  const made: unknown = await Reflect.apply(create, service, [
    repo.parseUserJson(user),
    await repo.findIdentitiesByUserId(id),
    "verify",
    { authenticationMethod: method },
  ]);
  return session.parse(made);
}
