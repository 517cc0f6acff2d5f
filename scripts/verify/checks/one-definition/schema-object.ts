import { z } from "zod";

/** What a migration creates. */
export interface SchemaObject {
  readonly kind: ObjectKind;
  /** Without its schema. */
  readonly name: string;
  /** Tells it from all others, such as `function public.f`. */
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

/** Where a migration names no schema, it is `public`. */
export function qualify(parts: readonly string[]): QualifiedName {
  return [parts.at(-2) ?? "public", parts.at(-1) ?? ""];
}

/** As the parser has names that may have dots. */
export const nameParts = z.array(
  z.object({ String: z.object({ sval: z.string() }) })
    .transform(({ String }) => String.sval),
);

export const qualifiedName = nameParts.transform(qualify);

/** As the parser has the names of tables, and of what may stand in their place. */
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

/** What may be meant where a name does not say whether it is that of a table or of what may stand in its place. */
export function relationsNamed(name: QualifiedName): readonly SchemaObject[] {
  return [
    inSchema("table", name),
    inSchema("view", name),
    inSchema("sequence", name),
  ];
}

/** Of what has a name among its kind on one table. */
export function onTable(
  kind: "policy" | "trigger",
  name: string,
  table: QualifiedName,
): SchemaObject {
  return { kind, name, title: `${kind} "${name}" on ${table.join(".")}` };
}

/** Of what is in no schema. */
export function bare(kind: ObjectKind, name: string): SchemaObject {
  return { kind, name, title: `${kind} "${name}"` };
}
