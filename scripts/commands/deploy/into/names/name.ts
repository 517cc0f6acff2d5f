import type { QualifiedName } from "../../../../local/migrations/statements/schema-object.ts";

/**
 * A name in the namespace in which it can be taken only once, as a readable text: `relation public.calls`,
 * `policy "…" on public.organizations`. Two databases' names are the same when the texts are.
 */
export type Name = string;

export type RelationKind = "relation" | "type";

export function schemaName(schema: string): Name {
  return `schema ${schema}`;
}

/** Tables, views, sequences and indexes share their names; tables and views are types, too. */
export function relation(kind: RelationKind, name: QualifiedName): Name {
  return `${kind} ${name.join(".")}`;
}

export function functionName(
  name: QualifiedName,
  types: readonly string[],
): Name {
  return `function ${name.join(".")}(${types.join(", ")})`;
}

export function ofTable(
  kind: "constraint" | "column" | "policy" | "trigger",
  name: string,
  table: QualifiedName,
): Name {
  return `${kind} "${name}" on ${table.join(".")}`;
}

export function jobName(name: string): Name {
  return `job "${name}"`;
}

export function secretName(name: string): Name {
  return `secret "${name}"`;
}

export function edgeFunctionName(name: string): Name {
  return `edge function "${name}"`;
}
