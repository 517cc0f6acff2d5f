import type { Migration, Offence } from "./migration.ts";
import type { ObjectKind } from "../../../local/migrations/statements/schema-object.ts";

/** The file that complaints point to. */
const GROUPS = "scripts/verify/checks/one-definition/group-names.ts";

/** The kinds of objects that people look for; other kinds are beside them. */
const LOOKED_FOR: readonly ObjectKind[] = [
  "function",
  "job",
  "table",
  "type",
  "view",
];

function nameOf(file: string): string | undefined {
  return /^\d{14}_([a-z0-9_]+)\.sql$/.exec(file)?.[1];
}

/** The objects that a file may be named after. */
function eponyms({ statements }: Migration) {
  return statements.flatMap(({ created }) =>
    created !== undefined && LOOKED_FOR.includes(created.kind) ? [created] : []
  );
}

function isNamedAfterObject(migration: Migration): boolean {
  const name = nameOf(migration.file);
  return eponyms(migration).some((object) =>
    object.name.replaceAll("-", "_") === name
  );
}

function complaintAbout(migration: Migration): string {
  const name = nameOf(migration.file);
  if (name === undefined) {
    return "is not named <14 digits>_<words>.sql: rename it";
  }
  const titles = eponyms(migration).map(({ title }) => title);
  const found = titles.join(", ") || "no function, table, view, type or job";
  return `creates ${found}, and not "${name}": name it after what it creates, or, where no single object can name it, add "${name}" to ${GROUPS}, with the reason`;
}

/** Finds files whose names do not name an object in them, and groups that no file needs. */
export function judgeNames(
  migrations: readonly Migration[],
  groups: ReadonlyMap<string, string>,
): readonly Offence[] {
  const others = migrations.filter((file) => !isNamedAfterObject(file));
  const needed = new Set(others.map(({ file }) => nameOf(file)));
  const unnamed = others.filter(({ file }) => !groups.has(nameOf(file) ?? ""));
  const unneeded = [...groups.keys()].filter((name) => !needed.has(name));
  return [
    ...unnamed.map((migration) => ({
      file: migration.file,
      line: 1,
      complaint: complaintAbout(migration),
    })),
    ...unneeded.map((name) => ({
      file: GROUPS,
      line: 1,
      complaint: `no file needs the group "${name}": take it out`,
    })),
  ];
}
