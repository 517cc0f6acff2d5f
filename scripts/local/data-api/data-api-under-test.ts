import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type postgres from "postgres";
import { z } from "zod";
import type { AuthSettings } from "../auth/auth-settings.ts";
import { startDataApi, warmUpDataApi } from "./data-api.ts";
import { root as checkout } from "../root.ts";
import {
  defaultKeys,
  type ProjectKeys,
  publicSecretKey,
  publishableKey,
} from "../stack/keys.ts";
import { startTestPostgres } from "../postgres/postgres-under-test.ts";

export type Call = {
  method?: string;
  key?: string;
  bearer?: string;
  /** A text is sent as it is, anything else as JSON. */
  body?: unknown;
  headers?: Record<string, string>;
};

/** All privileges in the catalogue. */
export async function readPrivileges(sql: postgres.Sql): Promise<unknown[]> {
  const rows = await sql`
    select 'relation' as kind, oid::regclass::text as name, relacl::text as privileges from pg_class
    where relnamespace <> 'pg_toast'::regnamespace
    union all select 'schema', nspname, nspacl::text from pg_namespace
    union all select 'function', oid::regprocedure::text, proacl::text from pg_proc
    union all select 'default', defaclrole::regrole || ' ' || defaclnamespace || defaclobjtype::text, defaclacl::text
    from pg_default_acl
    order by 1, 2
  `;
  return [...rows];
}

/** For tests: a Data API on a database of its own with the given schema, and a user who has signed up. */
export async function startDataApiUnderTest(
  schema: string,
  { maxRows, keys = defaultKeys(publicSecretKey), ...auth }: {
    readonly maxRows?: number;
    readonly keys?: ProjectKeys;
    readonly authSettings?: AuthSettings;
    readonly authSmtpUrl?: string;
  } = {},
) {
  const database = await startTestPostgres();
  await database.sql.unsafe(schema);
  const firstPrivileges = await readPrivileges(database.admin);
  const dataFolder = await mkdtemp(join(tmpdir(), "data-api-"));
  const api = await startDataApi({
    root: checkout,
    dataFolder,
    adminUrl: database.server.adminUrl,
    keys,
    ...maxRows === undefined ? {} : { maxRows },
    ...auth,
    guard: { add: () => {}, remove: () => {} },
    onLog: () => {},
  });
  await warmUpDataApi(api.port, keys.secret[0]);

  /** Posts when there is a body, unless it says otherwise. */
  async function call(path: string, options: Call = {}) {
    const { key = publishableKey, bearer, body } = options;
    const response = await fetch(`http://127.0.0.1:${api.port}${path}`, {
      method: options.method ?? (body === undefined ? "GET" : "POST"),
      headers: {
        apikey: key,
        "content-type": "application/json",
        ...bearer === undefined ? {} : { authorization: `Bearer ${bearer}` },
        ...options.headers,
      },
      ...body === undefined
        ? {}
        : { body: typeof body === "string" ? body : JSON.stringify(body) },
    });
    const text = await response.text();
    const answer: unknown = text === "" ? null : JSON.parse(text);
    return { status: response.status, answer, headers: response.headers };
  }

  const { answer } = await call("/auth/v1/signup", {
    body: { email: "a@example.com", password: "secret password" },
  });
  // Without one where sign-ups are confirmed by mail.
  const token = z.object({ access_token: z.string().default("") })
    .parse(answer).access_token;
  return {
    admin: database.admin,
    sql: database.sql,
    /** Before the first request. */
    firstPrivileges,
    token,
    call,
    asUser: (path: string, body?: unknown) =>
      call(path, { bearer: token, body }),
    asServer: (
      path: string,
      body?: unknown,
      headers: Record<string, string> = {},
    ) => call(path, { key: keys.secret[0], body, headers }),
    /** For what needs a client: its address. */
    url: `http://127.0.0.1:${api.port}`,
    async stop() {
      await api.stop();
      await database.stop();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

export type DataApiUnderTest = Awaited<
  ReturnType<typeof startDataApiUnderTest>
>;
