import { App, SmtpEmailDriver } from "@supabase/lite";
import { createPostgresConnection } from "@supabase/lite/postgres";
import { auth } from "../auth/auth.ts";
import type { AuthSettings } from "../auth/auth-settings.ts";
import { withKeyOfToken } from "./caller-token.ts";
import { columnTypes } from "./column-types.ts";
import { prepareStatements } from "./prepare-statements.ts";
import { postgrestError } from "./postgrest-error.ts";
import { mendSchema } from "./schema/mend-schema.ts";
import { setSessionAtOnce } from "./session-settings.ts";
import { joinPasses } from "./writes/join-passes.ts";
import { createWriteRows } from "./writes/write-rows.ts";

export type LiteOptions = {
  /** Connection string of the superuser: each request then switches to its caller's role. */
  databaseUrl: string;
  /** Signs the users' tokens. */
  jwtSecret: string;
  publishableKeys: readonly string[];
  secretKeys: readonly string[];
  maxRows: number;
  authSettings: AuthSettings;
  /** Where clients reach the API; default: where a request came in. */
  apiUrl?: string | undefined;
  /** The mail server for Auth's mail, which catches it; without one, no mail is sent. */
  authSmtpUrl?: string | undefined;
};

/** A connection of `@supabase/lite`. */
function connect(url: string) {
  const connection = createPostgresConnection({
    url,
    postgresOptions: {
      // As PostgREST: more would only wait for the same processors, and each plans what it runs by itself.
      max: 10,
      onnotice: () => {},
      types: columnTypes,
      connection: {
        application_name: "data-api",
        search_path: "public, extensions",
      },
    },
  });
  // Otherwise the first request grants everything on all tables to anon, authenticated and service_role, and no test
  // here would ever find a missing or excessive grant.
  Reflect.set(connection, "rlsState", "active");
  connection.normalizeDbError = postgrestError;
  setSessionAtOnce(connection);
  prepareStatements(connection);
  return connection;
}

/** The sender is that of `supabase start`. */
function catchMail(smtpUrl: string | undefined) {
  if (smtpUrl === undefined) return {};
  const { hostname, port } = new URL(smtpUrl);
  return {
    email: new SmtpEmailDriver({
      host: hostname,
      port: Number(port),
      from: { name: "Admin", address: "admin@email.com" },
    }),
  };
}

/** Answers a request. */
export type Handler = (request: Request) => Promise<Response>;

/** `@supabase/lite`, mended where the package differs from PostgREST. */
export type Lite = {
  /** Data API, Auth and Studio of the package. */
  answer: Handler;
  /** Inserts, updates and deletes rows of the Data API. */
  write: Handler;
};

export function createLite(options: LiteOptions): Lite {
  const connection = connect(options.databaseUrl);
  const readSchema = mendSchema(connection);
  joinPasses(connection);

  /** A project may have several keys of each kind; the package's own setting takes one. */
  function resolveKey(key: string) {
    if (options.publishableKeys.includes(key)) {
      return { type: "publishable" as const, claims: { role: "anon" } };
    }
    return options.secretKeys.includes(key)
      ? { type: "secret" as const, claims: { role: "service_role" } }
      : null;
  }

  const app = new App({
    connection,
    api: { enabled: true, schemas: ["public"], max_rows: options.maxRows },
    auth: {
      ...options.authSettings,
      enabled: true,
      jwt_secret: options.jwtSecret,
    },
    options: {
      drivers: catchMail(options.authSmtpUrl),
      // Requests without a key come from Studio: the gateway in front refuses all others.
      server: {
        admin: true,
        middlewares: [auth({ ...options, resolveKey })],
        apiKeys: { resolver: (key) => Promise.resolve(resolveKey(key)) },
      },
    },
  });
  const keys = [...options.publishableKeys, ...options.secretKeys];
  const answer: Handler = async (request) =>
    await app.fetch(withKeyOfToken(request, keys));
  return { answer, write: createWriteRows(answer, readSchema) };
}
