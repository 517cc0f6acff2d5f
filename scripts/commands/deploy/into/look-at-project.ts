import { type AppFolder, versionOf } from "./app-folder.ts";
import type { Conflict } from "./conflict.ts";
import type { Name } from "./names/name.ts";
import { namesAfter } from "./names/names-after.ts";
import {
  type QueryDatabase,
  readDatabaseNames,
} from "./names/names-in-database.ts";
import {
  findOrganizationsTable,
  type OrganizationsTable,
  readOrganizationsTable,
} from "./organizations/table.ts";

/** What an application has, in its database as far as that can be asked, and in its folder. */
export interface ProjectLook {
  /** Each name that is taken, and where. */
  readonly taken: ReadonlyMap<Name, string>;
  readonly organizations: OrganizationsTable | undefined;
  /** The versions of its migrations. */
  readonly versions: readonly string[];
  readonly conflicts: readonly Conflict[];
  /** What could not be looked at. */
  readonly unseen: readonly string[];
}

/** Looks at an application; changes nothing. */
export async function lookAtProject(
  app: AppFolder,
  query: QueryDatabase | undefined,
): Promise<ProjectLook> {
  const database = query === undefined
    ? { names: new Set<Name>(), versions: [] }
    : await readDatabaseNames(query);
  const applied = new Set(database.versions);
  const pending = [...app.migrations].filter(([file]) =>
    !applied.has(versionOf(file))
  );
  const { names, unread } = await namesAfter(pending);
  const present = query === undefined
    ? undefined
    : await readOrganizationsTable(query);
  const inFolder = new Set([...app.migrations.keys()].map(versionOf));
  const missing = database.versions.filter((version) => !inFolder.has(version));
  return {
    taken: new Map([
      ...[...database.names].map((name) =>
        [name, "in the project's database"] as const
      ),
      ...[...names].map(([name, file]) =>
        [name, `supabase/migrations/${file}`] as const
      ),
    ]),
    organizations: present ??
      await findOrganizationsTable(pending.map(([, sql]) => sql)),
    versions: [...inFolder, ...database.versions],
    conflicts: missing.length === 0 ? [] : [{
      what:
        `The project's database has migrations that the folder lacks: ${missing.length}, the first is ${
          missing[0]
        }`,
      wayOut:
        'the CLI pushes nothing until it has them: "npx supabase migration fetch", or take the folder that they were pushed from',
    }],
    unseen: [
      ...(query === undefined
        ? [
          "The project's database was not looked at: only names that the migrations of the folder take were compared (--project-ref or --db-url looks at it, too)",
        ]
        : []),
      ...unread.map(({ file, reason }) =>
        `Names that supabase/migrations/${file} takes were not compared, it cannot be read: ${reason}`
      ),
    ],
  };
}
