import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { AppFolder } from "./app-folder.ts";
import { type Conflict, refuseConflicts } from "./conflict.ts";
import { findTakenEntries } from "./conflicts-with-entries.ts";
import { findTakenNames, readClaims } from "./conflicts-with-names.ts";
import { addEntries } from "./edit-configuration.ts";
import { readOwnEntries } from "./entries.ts";
import { lookAtProject } from "./look-at-project.ts";
import { ABOUT, digest, type Manifest } from "./manifest.ts";
import type { QueryDatabase } from "./names/names-in-database.ts";
import { numberMigrations } from "./number-migrations.ts";
import {
  judgeOrganizationsTable,
  readUsedColumns,
} from "./organizations/judge-table.ts";
import { type OwnFile, readOwnFiles } from "./own-files.ts";

export interface PlanOptions {
  /** The checkout of One Number. */
  readonly root: string;
  readonly now: Date;
  /** Asks the project's database, where it can be reached. */
  readonly query?: QueryDatabase;
  /** The names of the functions that are deployed in the project. */
  readonly deployed?: readonly string[];
}

export interface Plan {
  readonly manifest: Manifest;
  /** What is to be written, in order, below `supabase/`. */
  readonly files: readonly OwnFile[];
  /** The text of `config.toml` afterwards. */
  readonly configuration: string;
  readonly notes: readonly string[];
}

const packageSchema = z.object({ version: z.string() });

export async function readVersion(root: string): Promise<string> {
  const text = await readFile(join(root, "package.json"), "utf8");
  return packageSchema.parse(JSON.parse(text)).version;
}

/** The path of a migration with its version. */
function numbered({ path, content }: OwnFile, version: string): OwnFile {
  return {
    path: path.replace("migrations/", `migrations/${version}_`),
    content,
  };
}

const textOf = ({ content }: OwnFile) => Buffer.from(content).toString("utf8");

/** Plans the first installation. Throws a `StackError` that lists every conflict, each with its way out. */
export async function planInstallation(
  app: AppFolder,
  { root, now, query, deployed = [] }: PlanOptions,
): Promise<Plan> {
  const look = await lookAtProject(app, query);
  const organizations = look.organizations === undefined
    ? "of One Number"
    : "of the application";
  const own = await readOwnFiles(root, organizations);
  const entries = await readOwnEntries(root);
  const migrations = own.migrations.map(textOf);
  const claims = await readClaims(migrations);
  const used = await readUsedColumns(migrations, claims);
  const conflicts: Conflict[] = [
    ...look.conflicts,
    ...(look.organizations === undefined
      ? []
      : judgeOrganizationsTable(look.organizations, used)),
    ...findTakenNames(claims, look.taken),
    ...await findTakenEntries(app, {
      entries,
      snippets: own.others.map(({ path }) => path)
        .filter((path) => path.startsWith("snippets/")),
      deployed,
      taken: look.taken,
    }),
  ];
  refuseConflicts(app.path, conflicts);

  const versions = numberMigrations(own.migrations.length, {
    existing: look.versions,
    now,
  });
  const files = [
    ...own.migrations.map((file, index) =>
      numbered(file, versions[index] ?? "")
    ),
    ...own.others,
  ];
  const { text, additions } = addEntries(app.configuration, entries);
  return {
    manifest: {
      about: ABOUT,
      version: await readVersion(root),
      organizations,
      files: files.map(({ path, content }) => ({
        path,
        sha256: digest(content),
      })),
      configuration: [...additions],
    },
    files,
    configuration: text,
    notes: look.unseen,
  };
}
