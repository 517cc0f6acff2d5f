import { z } from "zod";
import {
  type ProjectDatabase,
  quoteLiteral,
} from "../database/project-database.ts";
import type { FoundDatabase } from "./found-project.ts";

/** The Vault secrets that wake functions. */
export const vaultNames = [
  "edge_functions_url",
  "edge_function_secret",
] as const;
export type VaultName = typeof vaultNames[number];

/** Each extension, and the schema that shows that it is there where it is not for sale. */
const extensions = [["pg_net", "net"], ["pg_cron", "cron"], [
  "supabase_vault",
  "vault",
]] as const;

const PARTS = `select
  to_regnamespace('one_number') is not null as is_ours,
  to_regclass('public.organizations') is not null as has_organizations,
  to_regclass('supabase_migrations.schema_migrations') is not null as has_history,
  to_regclass('vault.decrypted_secrets') is not null as has_vault,
  array_remove(array[${
  extensions.map(([name, schema]) =>
    `case when to_regnamespace('${schema}') is null and not exists (
      select from pg_catalog.pg_available_extensions where name = '${name}') then '${name}' end`
  ).join(", ")
}], null) as missing_extensions,
  (select extnamespace::regnamespace::text from pg_catalog.pg_extension where extname = 'pgcrypto') as pgcrypto_schema`;

const partsSchema = z.object({
  is_ours: z.boolean(),
  has_organizations: z.boolean(),
  has_history: z.boolean(),
  has_vault: z.boolean(),
  missing_extensions: z.array(z.string()),
  pgcrypto_schema: z.string().nullable(),
});

// The CLI keeps each migration as a list of statements, without the semicolons and blanks between them.
const HISTORY = `select version, coalesce(name, '') as name,
  md5(translate(array_to_string(statements, ''), E' \\t\\r\\n;', '')) as digest
from supabase_migrations.schema_migrations order by version`;

const historyRow = z.object({
  version: z.string(),
  name: z.string(),
  digest: z.string().nullable().transform((digest) => digest ?? ""),
});

const VAULT = `select name,
  encode(sha256(convert_to(decrypted_secret, 'utf8')), 'hex') as digest
from vault.decrypted_secrets where name in (${
  vaultNames.map(quoteLiteral).join(", ")
})`;

const vaultRow = z.object({ name: z.string(), digest: z.string() });

/** Reads the SHA-256 of each of our Vault secrets. */
export async function readVaultDigests(
  database: ProjectDatabase,
): Promise<ReadonlyMap<string, string>> {
  const rows = await database.read(VAULT, vaultRow);
  return new Map(rows.map(({ name, digest }) => [name, digest]));
}

/** Reads the CLI's history of migrations. */
export async function readHistory(
  database: ProjectDatabase,
): Promise<FoundDatabase["history"]> {
  return await database.read(HISTORY, historyRow);
}

/** Looks at what the database has. */
export async function readDatabase(
  database: ProjectDatabase,
): Promise<FoundDatabase> {
  const [parts] = await database.read(PARTS, partsSchema);
  if (parts === undefined) throw new TypeError("A row without any condition");
  return {
    isOurs: parts.is_ours,
    hasOrganizations: parts.has_organizations,
    missingExtensions: parts.missing_extensions,
    pgcryptoSchema: parts.pgcrypto_schema,
    history: parts.has_history ? await readHistory(database) : [],
    vaultDigests: parts.has_vault
      ? await readVaultDigests(database)
      : new Map<string, string>(),
  };
}
