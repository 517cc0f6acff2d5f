import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { json } from "node:stream/consumers";
import type postgres from "postgres";
import { z } from "zod";
import type { Project } from "../../../../simulators/management-api/state/project.ts";

/** What of Auth the local stack lacks: its settings, and the making of users with a secret key. */
export interface AuthOfProject {
  /** A connection as the superuser. */
  readonly admin: postgres.Sql;
  readonly secretKey: string;
  readAuthConfig(): Project["authConfig"];
}

const userSchema = z.object({ email: z.email(), email_confirm: z.boolean() });

function representSettings(config: Project["authConfig"]) {
  return {
    external: {
      anonymous_users: config.external_anonymous_users_enabled,
      email: config.external_email_enabled,
      phone: config.external_phone_enabled,
    },
    disable_signup: config.disable_signup,
    mailer_autoconfirm: config.mailer_autoconfirm,
    phone_autoconfirm: config.sms_autoconfirm,
    sms_provider: "",
    saml_enabled: false,
  };
}

async function createUser(
  request: IncomingMessage,
  { admin, secretKey }: AuthOfProject,
): Promise<readonly [status: number, body: object]> {
  if (request.headers.apikey !== secretKey) {
    return [401, {
      code: 401,
      error_code: "no_authorization",
      msg: "This endpoint requires a valid Bearer token",
    }];
  }
  const { email, email_confirm } = userSchema.parse(await json(request));
  const [user] = await admin`
    insert into auth.users (id, email, email_confirmed_at)
    values (${randomUUID()}, ${email}, ${email_confirm ? new Date() : null})
    on conflict (email) where is_sso_user = false do nothing
    returning id, aud, role, email, email_confirmed_at, created_at, updated_at`;
  if (user === undefined) {
    return [422, {
      code: 422,
      error_code: "email_exists",
      msg: "A user with this email address has already been registered",
    }];
  }
  return [200, {
    ...user,
    app_metadata: {},
    user_metadata: {},
    identities: [],
  }];
}

/** Answers a request that the local stack's Auth cannot; undefined for all others. */
export async function answerAuth(
  request: IncomingMessage,
  response: ServerResponse,
  auth: AuthOfProject,
): Promise<true | undefined> {
  const { pathname } = new URL(request.url ?? "/", "http://auth");
  const route = `${request.method} ${pathname}`;
  const answer = route === "GET /auth/v1/settings"
    ? [200, representSettings(auth.readAuthConfig())] as const
    : route === "POST /auth/v1/admin/users"
    ? await createUser(request, auth)
    : undefined;
  if (answer === undefined) return undefined;
  const [status, body] = answer;
  response.writeHead(status, { "content-type": "application/json" })
    .end(JSON.stringify(body));
  return true;
}
