import type { SchemaCache } from "./schema-cache.ts";

/** The nodes of a parse tree that are two levels deep, without what is in them. */
function* secondLevel(tree: string): Generator<string> {
  let depth = 0;
  let node = "";
  for (const [text] of tree.matchAll(/\\.|[{}]|[^\\{}]+/gs)) {
    if (text === "}") {
      if (depth === 2) yield node;
      depth--;
    } else if (text === "{") {
      depth++;
      if (depth === 2) node = "";
    } else if (depth === 2) {
      node += text;
    }
  }
}

/** For each column of a view that is plainly a column of another relation: its number, that relation and that column. */
function* originalColumns(
  rule: string,
): Generator<{ number: number; relation: string; column: number }> {
  for (const node of secondLevel(rule)) {
    const entry =
      /^TARGETENTRY .*:resno (\d+) .*:resorigtbl (\d+) :resorigcol (\d+) /s
        .exec(node);
    const [, number, relation = "0", column] = entry ?? [];
    if (relation !== "0") {
      yield { number: Number(number), relation, column: Number(column) };
    }
  }
}

/** A view's columns by the columns of a table that they show: "oid.column" of the table. */
export type ViewColumns = ReadonlyMap<string, readonly string[]>;

/**
 * From which columns of tables each exposed view's columns come, also through other exposed views, as PostgREST finds
 * them: https://docs.postgrest.org/en/v14/references/api/resource_embedding.html#foreign-key-joins-on-views
 */
export function readViewColumns(
  { relations }: SchemaCache,
): ReadonlyMap<string, ViewColumns> {
  const byOid = new Map(relations.map((relation) => [relation.oid, relation]));

  function trace(oid: string, seen: readonly string[]): ViewColumns {
    const found = new Map<string, string[]>();
    const { columns, viewRule } = byOid.get(oid) ?? {};
    if (!columns || !viewRule || seen.includes(oid)) return found;
    for (const { number, relation, column } of originalColumns(viewRule)) {
      const original = byOid.get(relation)?.columns
        .find((candidate) => candidate.number === column)?.name;
      const name = columns.find((own) => own.number === number)?.name;
      if (original === undefined || name === undefined) continue;
      const direct = `${relation}.${original}`;
      const through = [...trace(relation, [...seen, oid])]
        .filter(([, names]) => names.includes(original))
        .map(([key]) => key);
      for (const key of [direct, ...through]) {
        found.set(key, [...found.get(key) ?? [], name]);
      }
    }
    return found;
  }

  return new Map(
    relations.filter(({ viewRule }) => viewRule !== null)
      .map(({ oid }) => [oid, trace(oid, [])]),
  );
}
