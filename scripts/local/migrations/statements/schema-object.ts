import { z } from "zod";

/** An object that a migration creates. */
export interface SchemaObject {
  readonly kind: ObjectKind;
  /** The name without its schema. */
  readonly name: string;
  /** The unique title of the object, such as `function public.f`. */
  readonly title: string;
}

export type ObjectKind =
  | "extension"
  | "function"
  | "index"
  | "job"
  | "policy"
  | "schema"
  | "sequence"
  | "table"
  | "trigger"
  | "type"
  | "view";

export type QualifiedName = readonly [schema: string, name: string];

/** A name without a schema is in `public`. */
export function qualify(parts: readonly string[]): QualifiedName {
  return [parts.at(-2) ?? "public", parts.at(-1) ?? ""];
}

/** The parser's form of names that may have dots. */
export const nameParts = z.array(
  z.object({ String: z.object({ sval: z.string() }) })
    .transform(({ String }) => String.sval),
);

export const qualifiedName = nameParts.transform(qualify);

/** The parser's form of the names of tables, views and sequences. */
export const relationName = z.object({
  schemaname: z.string().default("public"),
  relname: z.string(),
}).transform(({ schemaname, relname }) => qualify([schemaname, relname]));

export function inSchema(
  kind: ObjectKind,
  [schema, name]: QualifiedName,
): SchemaObject {
  return { kind, name, title: `${kind} ${schema}.${name}` };
}

/** The objects that a name may mean when it does not tell tables, views and sequences apart. */
export function relationsNamed(name: QualifiedName): readonly SchemaObject[] {
  return [
    inSchema("table", name),
    inSchema("view", name),
    inSchema("sequence", name),
  ];
}

/** An object whose name is unique on its table. */
export function onTable(
  kind: "policy" | "trigger",
  name: string,
  table: QualifiedName,
): SchemaObject {
  return { kind, name, title: `${kind} "${name}" on ${table.join(".")}` };
}

/** An object without a schema. */
export function bare(kind: ObjectKind, name: string): SchemaObject {
  return { kind, name, title: `${kind} "${name}"` };
}
