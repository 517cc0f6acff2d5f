import { z } from "zod";
import {
  relationName,
} from "../../../../local/migrations/statements/schema-object.ts";
import { typeName } from "../../../../local/migrations/statements/type-name.ts";
import type { Created } from "./created.ts";

/** What an application goes on with after it used the organizations of One Number. */
const TABLES = ["public.organizations", "public.organization_members"];

const REFERENCE = /\b(?:public|one_number)\.[a-z_0-9]+/g;

/** The name of a table, a type or a function, as other statements name it. */
const nameOf = ({ object }: Created) =>
  object.title.slice(object.kind.length + 1);

const isNamed = ({ object }: Created) =>
  ["table", "view", "type", "function", "sequence"].includes(object.kind);

const table = z.object({
  relation: relationName,
  tableElts: z.array(z.union([
    z.object({ ColumnDef: z.object({ colname: z.string(), typeName }) }),
    z.unknown().transform(() => undefined),
  ])),
});

/** The types of a table's columns, but for these. */
function typesOf(
  { statement }: Created,
  dropped: readonly string[],
): readonly string[] {
  return table.parse(statement.node).tableElts.flatMap((element) =>
    element === undefined || dropped.includes(element.ColumnDef.colname)
      ? []
      : [element.ColumnDef.typeName]
  );
}

/**
 * Of the objects that migrations created, those that stay so that the organizations and their members work without the
 * rest: both tables with their policies, the triggers that need no other table, and what these use.
 */
export function keepTenants(
  all: readonly Created[],
  droppedColumns: readonly string[],
): ReadonlySet<Created> {
  const byName = new Map(
    all.filter(isNamed).map((each) => [nameOf(each), each]),
  );
  /** All that a statement names, and what that names in turn. */
  const usedBy = ({ statement }: Created, used = new Set<Created>()) => {
    for (const [name] of statement.text.matchAll(REFERENCE)) {
      const each = byName.get(name);
      if (each === undefined || used.has(each)) continue;
      used.add(each);
      if (!TABLES.includes(name)) usedBy(each, used);
    }
    return used;
  };
  const needsOnlyTenants = (used: ReadonlySet<Created>) =>
    [...used].every((each) =>
      TABLES.includes(nameOf(each)) ||
      ["type", "function"].includes(each.object.kind)
    );

  const kept = new Set<Created>();
  for (const each of all) {
    const isTable = each.object.kind === "table";
    if (isTable && TABLES.includes(nameOf(each))) {
      kept.add(each);
      for (const type of typesOf(each, droppedColumns)) {
        const used = byName.get(type);
        if (used !== undefined) kept.add(used);
      }
    } else if (!isTable && TABLES.includes(each.table ?? "")) {
      const used = usedBy(each);
      if (each.object.kind === "trigger" && !needsOnlyTenants(used)) continue;
      kept.add(each);
      for (const one of used) kept.add(one);
    }
  }
  return kept;
}
