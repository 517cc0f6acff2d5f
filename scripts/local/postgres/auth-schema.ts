import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";

const packageJson = z.object({ version: z.string() });

/** The tables of Auth, which belong to the database before the first migration, as the Data API's package defines them. */
export type AuthSchema = { version: string; readSql(): Promise<string> };

/** Finds the schema; its SQL is only loaded when asked for, as that takes a second. */
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
