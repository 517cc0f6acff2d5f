import { createHash } from "node:crypto";
import { readPrivileges } from "../../../local/data-api/data-api-under-test.ts";
import {
  type HostedProject,
  projectRef,
} from "./hosted-project/hosted-project.ts";

/** The Vault's secrets, by name. */
export async function readVault(
  { database }: HostedProject,
): Promise<Record<string, string>> {
  const rows = await database`
    select name, decrypted_secret from vault.decrypted_secrets order by name`;
  return Object.fromEntries(
    rows.map(({ name, decrypted_secret }) => [name, decrypted_secret]),
  );
}

/** The uploaded secrets, by name. */
export async function readSecrets(
  { control }: HostedProject,
): Promise<Record<string, string>> {
  const { secrets } = await control.project(projectRef);
  return Object.fromEntries(
    secrets.toSorted((one, other) => one.name < other.name ? -1 : 1)
      .map(({ name, value }) => [name, value]),
  );
}

/** The uploaded functions, by name: whether the platform checks tokens, and a digest of all files. */
async function readFunctions({ control }: HostedProject) {
  const { functions } = await control.project(projectRef);
  return functions.map(({ slug, verify_jwt, files }) => ({
    slug,
    verify_jwt,
    files: createHash("sha256").update(JSON.stringify(files)).digest("hex"),
  })).toSorted((one, other) => one.slug < other.slug ? -1 : 1);
}

async function readMigrations({ admin }: HostedProject): Promise<unknown[]> {
  const [table] = await admin`
    select to_regclass('supabase_migrations.schema_migrations') is not null as "isThere"`;
  if (!table?.isThere) return [];
  const rows = await admin`
    select version from supabase_migrations.schema_migrations order by version`;
  return rows.map(({ version }) => version);
}

/** What a deployment is for: the same at its end, however it came there. */
export async function readOutcome(project: HostedProject) {
  return {
    migrations: await readMigrations(project),
    vault: await readVault(project),
    functions: await readFunctions(project),
    secrets: await readSecrets(project),
  };
}

/** Everything that a command could change: the database's catalogue and the uploads with their times. */
export async function readEverything(project: HostedProject) {
  return {
    catalogue: await readPrivileges(project.admin),
    migrations: await readMigrations(project),
    vault: await readVault(project),
    uploaded: await project.control.project(projectRef),
  };
}
