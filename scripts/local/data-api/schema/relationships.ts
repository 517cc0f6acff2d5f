import type { SchemaCache } from "./schema-cache.ts";
import { readViewColumns } from "./view-columns.ts";

/** Pairs of columns that are equal in both rows: of the first relation, and of the second. */
type Pairs = readonly (readonly [string, string])[];

/** A way from the rows of one exposed relation to those of another. */
export type Relationship =
  & {
    table: string;
    foreignTable: string;
    /** Whether the foreign relation is a view. */
    toView: boolean;
  }
  & (
    | {
      cardinality: "many-to-one" | "one-to-one" | "one-to-many";
      constraint: string;
      columns: Pairs;
      /** Whether the first relation has the foreign key. */
      hasKey: boolean;
    }
    | {
      cardinality: "many-to-many";
      junction: string;
      /** For each side: the foreign key, and its columns (in the relation, in the junction). */
      sides: readonly [
        { constraint: string; columns: Pairs },
        { constraint: string; columns: Pairs },
      ];
    }
  );

type Direct = Extract<Relationship, { constraint: string }>;

const swap = (columns: Pairs): Pairs => columns.map(([a, b]) => [b, a]);

/** All ways to choose one element of each list. */
function combinations<Element>(lists: readonly (readonly Element[])[]) {
  return lists.reduce<Element[][]>(
    (chosen, list) =>
      chosen.flatMap((some) => list.map((element) => [...some, element])),
    [[]],
  );
}

/**
 * The relationships of the exposed schema, as PostgREST derives them from foreign keys: also of views that show the
 * columns of a foreign key; to one row where a constraint makes its columns unique; and through a junction, whose primary
 * key has the columns of both its foreign keys
 * (https://github.com/PostgREST/postgrest/blob/v16.1/src/library/PostgREST/SchemaCache.hs: `addViewM2OAndO2ORels`,
 * `addInverseRels`, `addM2MRels`).
 */
export function readRelationships(cache: SchemaCache): Relationship[] {
  const viewColumns = readViewColumns(cache);
  const relations = new Map(cache.relations.map((found) => [found.oid, found]));

  /** A table and the exposed views that show these columns of it, with the names of the columns there. */
  function faces(oid: string, columns: readonly string[]) {
    const own = { oid, names: columns };
    const views = [...viewColumns].flatMap(([view, shown]) =>
      combinations(columns.map((name) => shown.get(`${oid}.${name}`) ?? []))
        .map((names) => ({ oid: view, names }))
    );
    return [own, ...views].flatMap(({ oid, names }) => {
      const relation = relations.get(oid);
      return relation?.schema === "public" ? [{ ...relation, names }] : [];
    });
  }

  const direct: Direct[] = cache.foreignKeys.flatMap((key) =>
    faces(key.from, key.columns.map(([column]) => column)).flatMap((child) =>
      faces(key.to, key.columns.map(([, column]) => column)).map((parent) => ({
        table: child.name,
        foreignTable: parent.name,
        toView: parent.viewRule !== null,
        cardinality: key.isOneToOne ? "one-to-one" : "many-to-one",
        constraint: key.name,
        columns: child.names.map((
          name,
          index,
        ) => [name, parent.names[index] ?? ""] as const),
        hasKey: true,
      }))
    )
  );
  const views = new Set(
    cache.relations.filter(({ schema, viewRule }) =>
      schema === "public" && viewRule !== null
    ).map(({ name }) => name),
  );
  const inverse: Direct[] = direct.map((relationship) => ({
    table: relationship.foreignTable,
    foreignTable: relationship.table,
    toView: views.has(relationship.table),
    cardinality: relationship.cardinality === "one-to-one"
      ? "one-to-one"
      : "one-to-many",
    constraint: relationship.constraint,
    columns: swap(relationship.columns),
    hasKey: false,
  }));

  const primaryKeys = new Map(
    cache.relations.filter(({ schema }) => schema === "public")
      .map(({ name, primaryKey }) => [name, primaryKey]),
  );
  const toOne = direct.filter(({ cardinality }) =>
    cardinality === "many-to-one"
  );
  const throughJunctions: Relationship[] = toOne.flatMap((first) =>
    toOne.filter((second) =>
      second.table === first.table && second.constraint !== first.constraint &&
      [...first.columns, ...second.columns].every(([column]) =>
        primaryKeys.get(first.table)?.includes(column)
      )
    ).map((second) => ({
      table: first.foreignTable,
      foreignTable: second.foreignTable,
      toView: second.toView,
      cardinality: "many-to-many" as const,
      junction: first.table,
      sides: [
        { constraint: first.constraint, columns: swap(first.columns) },
        { constraint: second.constraint, columns: swap(second.columns) },
      ] as const,
    }))
  );
  return [...direct, ...inverse, ...throughJunctions];
}
