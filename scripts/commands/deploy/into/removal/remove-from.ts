import { join } from "node:path";
import { StackError } from "../../../../local/stack-error.ts";
import { type AppFolder, readAppFolder, versionOf } from "../app-folder.ts";
import { removeAdditions } from "../edit-configuration.ts";
import { parseEntries, readOwnEntries } from "../entries.ts";
import {
  digest,
  functionsOf,
  type Manifest,
  readManifest,
  removeManifest,
  writeManifest,
} from "../manifest.ts";
import {
  type QueryDatabase,
  readDatabaseNames,
} from "../names/names-in-database.ts";
import { numberMigrations } from "../number-migrations.ts";
import { writeWhole } from "../write-file.ts";
import { askAboutNumbers } from "./ask-about-numbers.ts";
import { composeRemoval } from "./compose-removal.ts";
import { readCreated } from "./created.ts";
import { removeFiles, sortFiles } from "./remove-files.ts";
import { readWishColumns } from "./wish-columns.ts";

export interface RemoveOptions {
  /** The checkout of One Number. */
  readonly root: string;
  /** The folder that contains the application's `supabase/`. */
  readonly appFolder: string;
  /** Asks the project's database, where it can be reached. */
  readonly query?: QueryDatabase;
  /** Changes nothing. */
  readonly dryRun?: boolean;
  readonly now?: Date;
}

export interface Removal {
  /** The migration that takes everything out of the database, below `supabase/`. */
  readonly migration: string;
  /** The files that were deleted, or would be. */
  readonly deleted: readonly string[];
  /** What somebody changed, and is left: files, and lines of `config.toml`. */
  readonly left: readonly string[];
  /** The functions, to be deleted in the project. */
  readonly functions: readonly string[];
  /** The numbers that are paid for, or may be; undefined when the database was not asked, or never had it. */
  readonly paidNumbers: number | undefined;
}

/** The texts of the installed migrations, in order. Throws a `StackError` when one is gone. */
function readInstalledMigrations(
  app: AppFolder,
  manifest: Manifest,
): string[] {
  return manifest.files.filter(({ path }) => path.startsWith("migrations/"))
    .map(({ path }) => {
      const text = app.migrations.get(path.slice("migrations/".length));
      if (text !== undefined) return text;
      throw new StackError(
        `"supabase/${path}" is gone: the removal is made from it, and the CLI needs it in any case. Restore it from your version control`,
      );
    });
}

async function nameMigration(
  app: AppFolder,
  { removal }: Manifest,
  { query, now = new Date() }: RemoveOptions,
): Promise<string> {
  if (removal !== undefined) return removal.path;
  const applied = query === undefined
    ? []
    : (await readDatabaseNames(query)).versions;
  const existing = [...[...app.migrations.keys()].map(versionOf), ...applied];
  const [version] = numberMigrations(1, { existing, now });
  return `migrations/${version}_remove_one_number.sql`;
}

/**
 * Takes One Number out of the folder of an application: its functions, its entries in `config.toml` and its saved
 * queries are deleted unless somebody changed them; its migrations stay, followed by one that takes it out of the
 * database. Killed at any moment, the next run finishes it. Throws a `StackError`, and changes nothing, when there is no
 * installation, or while a number is being bought.
 */
export async function removeFrom(options: RemoveOptions): Promise<Removal> {
  const { root, appFolder, query, dryRun } = options;
  const app = await readAppFolder(appFolder);
  const manifest = await readManifest(appFolder);
  if (manifest === undefined) {
    throw new StackError(
      `There is no One Number in "${appFolder}": its "supabase/one-number.json" is missing`,
    );
  }
  const paidNumbers = query === undefined
    ? undefined
    : await askAboutNumbers(query);
  const migrations = readInstalledMigrations(app, manifest);
  const secrets = Object.keys((await readOwnEntries(root)).vault);
  const text = await composeRemoval({
    migrations,
    organizations: manifest.organizations,
    wish: await readWishColumns(root, await readCreated(migrations)),
    secrets,
  });
  const migration = await nameMigration(app, manifest, options);
  const others = manifest.files.filter(({ path }) =>
    !path.startsWith("migrations/")
  );
  const { same, changed } = await sortFiles(appFolder, others);
  const functions = functionsOf(manifest);
  const config = removeAdditions(app.configuration, manifest.configuration);
  const entries = parseEntries(config);

  if (!dryRun) {
    // First what is going on, last that it is done: in between, the next run knows.
    const removal = { path: migration, sha256: digest(Buffer.from(text)) };
    await writeManifest(appFolder, { ...manifest, removal });
    await writeWhole(join(appFolder, "supabase", migration), text);
    if (config !== app.configuration) {
      const path = join(appFolder, "supabase", "config.toml");
      await writeWhole(path, config);
    }
    await removeFiles(appFolder, same);
    await removeManifest(appFolder);
  }
  return {
    migration,
    deleted: same,
    left: [
      ...changed.map((path) => `supabase/${path}`),
      ...functions.filter((name) => name in entries.functions)
        .map((name) => `[functions.${name}] in supabase/config.toml`),
      ...secrets.filter((name) => name in entries.vault)
        .map((name) => `"${name}" of [db.vault] in supabase/config.toml`),
    ],
    functions,
    paidNumbers,
  };
}
