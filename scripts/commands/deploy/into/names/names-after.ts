import { parseStatements } from "../../../../local/migrations/statements/parse-statements.ts";
import type { QualifiedName } from "../../../../local/migrations/statements/schema-object.ts";
import { type Claim, claimedNames } from "./claimed-names.ts";
import { type Freed, freedNames } from "./freed-names.ts";
import { type Name, relation } from "./name.ts";

/** A migration whose names cannot be told: it is no SQL of Postgres 17. */
export interface UnreadFile {
  readonly file: string;
  readonly reason: string;
}

export interface NamesAfter {
  /** Each name, with the file that takes it. */
  readonly names: ReadonlyMap<Name, string>;
  readonly unread: readonly UnreadFile[];
}

function isFreed({ name, table }: Claim, freed: Freed): boolean {
  if ("name" in freed) return name === freed.name;
  if ("beginning" in freed) return name.startsWith(freed.beginning);
  if ("schema" in freed) {
    return name.split(" ").at(table === undefined ? 1 : -1)
      ?.startsWith(`${freed.schema}.`) ?? false;
  }
  return table !== undefined && sameName(table, freed.table);
}

function sameName(a: QualifiedName, b: QualifiedName): boolean {
  return a.join(".") === b.join(".");
}

/**
 * The names that are taken once all these migrations have run, in order: created, and not dropped again. Does not see
 * what a migration creates with dynamic SQL, or renames; the database does.
 */
export async function namesAfter(
  migrations: Iterable<readonly [file: string, sql: string]>,
): Promise<NamesAfter> {
  const taken = new Map<Name, { claim: Claim; file: string }>();
  const unread: UnreadFile[] = [];
  for (const [file, sql] of migrations) {
    const statements = await parseStatements(sql).catch((error: Error) => {
      unread.push({ file, reason: error.message });
      return [];
    });
    for (const statement of statements) {
      for (const freed of freedNames(statement)) {
        for (const [name, { claim }] of taken) {
          if (isFreed(claim, freed)) taken.delete(name);
        }
      }
      for (const claim of claimedNames(statement)) {
        taken.set(claim.name, { claim, file });
      }
    }
  }
  const names = new Map([...taken].map(([name, { file }]) => [name, file]));
  return { names, unread };
}

/** Whether one of the names is a table, view, sequence or index of this name. */
export function hasRelation(
  names: ReadonlyMap<Name, unknown> | ReadonlySet<Name>,
  name: QualifiedName,
): boolean {
  return names.has(relation("relation", name));
}
