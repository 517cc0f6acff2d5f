import { Hono } from "hono";
import { z } from "zod";
import { findAbsent } from "./absent-features.ts";
import { createUser, updateUserById } from "./admin-user-attributes.ts";
import { deleteUser, getUser, listUsers } from "./admin-users.ts";
import type { AuthCall } from "./auth-call.ts";
import { answerError, AuthError } from "./auth-error.ts";
import type { AuthSettings } from "./auth-settings.ts";
import { refuseKey, requireAdmin, type ResolveKey } from "./caller.ts";
import { generateLink } from "./generate-link.ts";
import { invite } from "./invite.ts";
import { sendMagicLink } from "./magic-link.ts";
import { mendMails } from "./mails.ts";
import { refusePhones } from "./phone.ts";
import { createTurns } from "./one-at-a-time.ts";
import { checkChallenge, codeChallenge } from "./pkce.ts";
import { recover } from "./recovery.ts";
import { resend } from "./resend.ts";
import { mendSessions } from "./sessions.ts";
import { updateUser } from "./update-user.ts";
import { followLink, verifyOtp } from "./verify.ts";

export type AuthOptions = {
  authSettings: AuthSettings;
  jwtSecret: string;
  resolveKey: ResolveKey;
  /** Where clients reach the API, for links and for the issuer of tokens. Default: where the request came in. */
  apiUrl?: string | undefined;
};

type Bindings = {
  call: AuthCall;
  options: AuthOptions;
  askLite: () => Promise<Response>;
  takeTurn: ReturnType<typeof createTurns>;
};

/** The paths of GoTrue that Lite serves. */
const litePaths = [
  "signup",
  "token",
  "logout",
  "user",
  "reauthenticate",
  "settings",
  "authorize",
  "callback",
  "health",
  ".well-known/jwks.json",
  ".well-known/openid-configuration",
];

/** The paths that need no key: those that a browser follows. */
const OPEN = /^\/auth\/v1\/(verify|authorize|callback|\.well-known\/.*)$/;

export const authRoutes = new Hono<{ Bindings: Bindings }>().basePath(
  "/auth/v1",
)
  .use(async ({ env: { call, options, takeTurn }, req }, next) => {
    const isOpen = OPEN.test(req.path) && req.method === "GET";
    const refusal = isOpen ? undefined : refuseKey(req.raw, options.resolveKey);
    if (refusal !== undefined) return refusal;
    if (/^\/auth\/v1\/(admin\/|invite$)/.test(req.path)) {
      await requireAdmin(req.raw, options);
    }
    const missing = findAbsent(req.raw);
    if (missing !== undefined) throw missing;
    await refusePhones(req.raw);
    mendSessions({ ...call, jwtSecret: options.jwtSecret }, takeTurn);
    await next();
  })
  .get("/verify", ({ env }) => followLink(env.call))
  .post("/verify", ({ env }) => verifyOtp(env.call))
  .post("/recover", ({ env }) => recover(env.call))
  .post("/otp", ({ env }) => sendMagicLink(env.call))
  .post("/magiclink", ({ env }) => sendMagicLink(env.call))
  .post("/resend", ({ env }) => resend(env.call))
  .put("/user", ({ env }) => updateUser(env.call))
  .post("/invite", ({ env }) => invite(env.call))
  .post("/admin/generate_link", ({ env }) => generateLink(env.call))
  .get("/admin/users", ({ env }) => listUsers(env.call))
  .post("/admin/users", ({ env }) => createUser(env.call))
  .get("/admin/users/:id", ({ env, req }) => getUser(env.call, req.param("id")))
  .put(
    "/admin/users/:id",
    ({ env, req }) => updateUserById(env.call, req.param("id")),
  )
  .delete(
    "/admin/users/:id",
    ({ env, req }) => deleteUser(env.call, req.param("id")),
  )
  .post("/signup", async ({ env, req }) => {
    const challenge = codeChallenge.safeParse(
      await req.raw.clone().json().catch(() => null),
    ).data ?? {};
    checkChallenge(challenge);
    mendMails(env.call, challenge);
    const answer = await env.askLite();
    // A trigger of the application refused the user.
    if (answer.status >= 500) throw notSaved();
    return answer;
  })
  .get("/reauthenticate", ({ env }) => {
    mendMails(env.call, {});
    return env.askLite();
  })
  .on("ALL", litePaths.map((path) => `/${path}`), ({ env }) => env.askLite())
  .notFound(() =>
    answerError(new AuthError(404, "not_found", "404 page not found"))
  )
  .onError((error) => {
    const known = refusal.safeParse(error);
    if (known.success) return answerError(known.data);
    console.error(error);
    return answerError(
      new AuthError(500, "unexpected_failure", "Internal Server Error"),
    );
  });

/** https://github.com/supabase/auth/blob/master/internal/api/signup.go (`signupNewUser`) */
function notSaved(): AuthError {
  return new AuthError(
    500,
    "unexpected_failure",
    "Database error saving new user",
  );
}

/** Ours and Lite's: both are called `AuthError`. */
const refusal = z.object({
  name: z.literal("AuthError"),
  status: z.number(),
  code: z.string(),
  message: z.string(),
  details: z.record(z.string(), z.unknown()).optional(),
});
