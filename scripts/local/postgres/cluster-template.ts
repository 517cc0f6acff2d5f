import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { runAs, type ServerUser } from "./server-user.ts";

const packageJson = z.object({ version: z.string() });

/** The tables of Auth, as the Data API's package defines them; the database has them before the first migration. */
type AuthSchema = { version: string; readSql(): Promise<string> };

/** Finds the schema; its SQL is loaded only when asked for, because that takes a second. */
export async function findAuthSchema(root: string): Promise<AuthSchema> {
  const path = join(root, "node_modules/@supabase/lite/package.json");
  const { version } = packageJson.parse(
    JSON.parse(await readFile(path, "utf8")),
  );
  return {
    version,
    async readSql() {
      const { getAuthSchemaSql } = await import("@supabase/lite");
      return `${getAuthSchemaSql()}
grant all on all tables in schema auth to postgres;
`;
    },
  };
}

/** Connections only from this machine, and only with a password, as on a real project. */
const hostBasedAuthentication = `host all all 127.0.0.1/32 scram-sha-256
host replication all 127.0.0.1/32 scram-sha-256
`;

/** macOS has no C.UTF-8. */
export const serverLocale = process.platform === "darwin"
  ? "en_US.UTF-8"
  : "C.UTF-8";

/**
 * Initializes a cluster in `<installation>/template` and runs the given SQL in it as the superuser. Single-user mode
 * makes sure that no server without a password is ever reachable, and stops with an error at a statement that fails.
 */
export async function createClusterTemplate(
  installation: string,
  options: { sql: string; user: ServerUser | undefined },
): Promise<void> {
  const template = join(installation, "template");
  const env = { LC_ALL: serverLocale };
  await runAs(options.user, join(installation, "bin", "initdb"), [
    `--pgdata=${template}`,
    "--username=supabase_admin",
    "--auth=reject",
    "--encoding=UTF8",
    `--locale=${serverLocale}`,
    "--no-sync",
  ], { env });
  await runAs(options.user, join(installation, "bin", "postgres"), [
    "--single",
    "-j",
    "-D",
    template,
    "-c",
    "exit_on_error=on",
    "-c",
    "fsync=off",
    "postgres",
  ], { env, input: options.sql });
  await writeFile(join(template, "pg_hba.conf"), hostBasedAuthentication);
}
