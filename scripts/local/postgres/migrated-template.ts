import { createHash, randomUUID } from "node:crypto";
import {
  access,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  stat,
} from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { findFreePort } from "../processes/ports.ts";
import { applyMigrations } from "../migrations/migrations.ts";
import { installPostgres } from "./postgres-installation.ts";
import { type PostgresOptions, startPostgres } from "./postgres.ts";
import { findServerUser } from "./server-user.ts";

type MigratedTemplateOptions = Pick<
  PostgresOptions,
  "root" | "major" | "guard"
>;

/** After this time no process is still copying an old template. */
const OLD_MILLISECONDS = 60 * 60 * 1000;

/** Changes with every migration. */
async function migrationsKey(root: string): Promise<string> {
  const folder = join(root, "supabase", "migrations");
  const hash = createHash("sha256");
  for (const file of (await readdir(folder)).sort()) {
    hash.update(`${file}\n`).update(await readFile(join(folder, file)));
  }
  return hash.digest("hex").slice(0, 12);
}

async function removeOldTemplates(
  folder: string,
  prefix: string,
): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.startsWith(prefix)) continue;
    const path = join(folder, name);
    // Another process may remove the template at the same time.
    const made = await stat(path).catch(() => undefined);
    if (made !== undefined && Date.now() - made.mtimeMs > OLD_MILLISECONDS) {
      await rm(path, { recursive: true, force: true });
    }
  }
}

/**
 * Returns the folder of a cluster to which the Supabase CLI has applied all migrations of the checkout. Made once per
 * content, for throwaway databases: copying it takes a fraction of the time. Safe in several processes at once: the
 * first to rename its own cluster wins. Throws what `startPostgres` and `applyMigrations` throw.
 */
export async function migratedTemplate(
  { root, major = 17, guard }: MigratedTemplateOptions,
): Promise<string> {
  const installation = await installPostgres(root, major, findServerUser());
  const folder = dirname(installation.folder);
  const prefix = `${basename(installation.folder)}.migrated-`;
  const template = join(folder, `${prefix}${await migrationsKey(root)}`);
  const exists = await access(template).then(() => true, () => false);
  if (exists) return template;

  await removeOldTemplates(folder, prefix);
  const building = `${template}.${randomUUID()}`;
  try {
    await mkdir(building);
    const server = await startPostgres({
      root,
      dataFolder: building,
      port: await findFreePort(),
      major,
      durable: false,
      guard,
    });
    try {
      await applyMigrations({ root, url: server.url, onLog: () => {} });
    } finally {
      await server.stop();
    }
    await rename(join(building, `postgres-${major}`), template)
      .catch((error: NodeJS.ErrnoException) => {
        if (error.code !== "ENOTEMPTY" && error.code !== "EEXIST") throw error;
      });
  } finally {
    await rm(building, { recursive: true, force: true });
  }
  return template;
}
