import { z } from "zod";
import type { Statement } from "../../../../local/migrations/statements/parse-statements.ts";
import {
  nameParts,
  type QualifiedName,
  qualify,
  relationName,
} from "../../../../local/migrations/statements/schema-object.ts";
import { typeName } from "../../../../local/migrations/statements/type-name.ts";
import { cronCall } from "./cron-call.ts";
import {
  functionName,
  type Name,
  ofTable,
  relation,
  schemaName,
} from "./name.ts";

/** What a statement takes away: a name alone, or a table or schema with all that goes with it. */
export type Freed =
  | { readonly name: Name }
  | { readonly table: QualifiedName }
  | { readonly schema: string }
  /** A function that was named without its arguments. */
  | { readonly beginning: string };

const parts = z.union([
  z.object({ List: z.object({ items: nameParts }) })
    .transform(({ List }) => List.items),
  z.object({ TypeName: z.object({ names: nameParts }) })
    .transform(({ TypeName }) => TypeName.names),
  z.object({ String: z.object({ sval: z.string() }) })
    .transform(({ String }) => [String.sval]),
]);

const functionWithArguments = z.object({
  ObjectWithArgs: z.object({
    objname: nameParts,
    args_unspecified: z.boolean().default(false),
    objargs: z.array(z.object({ TypeName: typeName })).default([]),
  }),
});

function freeFunction(node: unknown): readonly Freed[] {
  const { data } = functionWithArguments.safeParse(node);
  if (data === undefined) return [];
  const { objname, objargs, args_unspecified } = data.ObjectWithArgs;
  const name = qualify(objname);
  return args_unspecified
    ? [{ beginning: `function ${name.join(".")}(` }]
    : [{ name: functionName(name, objargs.map((each) => each.TypeName)) }];
}

function freeObject(type: string, node: unknown): readonly Freed[] {
  if (type === "OBJECT_FUNCTION") return freeFunction(node);
  const { data } = parts.safeParse(node);
  if (data === undefined) return [];
  const last = data.at(-1) ?? "";
  const table = qualify(data.slice(0, -1));
  switch (type) {
    case "OBJECT_TABLE":
    case "OBJECT_VIEW":
    case "OBJECT_MATVIEW":
      return [{ table: qualify(data) }];
    case "OBJECT_INDEX":
    case "OBJECT_SEQUENCE":
      return [{ name: relation("relation", qualify(data)) }];
    case "OBJECT_TYPE":
    case "OBJECT_DOMAIN":
      return [{ name: relation("type", qualify(data)) }];
    case "OBJECT_TRIGGER":
      // A constraint trigger is a constraint, too.
      return [
        { name: ofTable("trigger", last, table) },
        { name: ofTable("constraint", last, table) },
      ];
    case "OBJECT_POLICY":
      return [{ name: ofTable("policy", last, table) }];
    case "OBJECT_SCHEMA":
      return [{ schema: last }, { name: schemaName(last) }];
    default:
      return [];
  }
}

const drop = z.object({ removeType: z.string(), objects: z.array(z.unknown()) })
  .transform(({ removeType, objects }) =>
    objects.flatMap((node) => freeObject(removeType, node))
  );

const dropped = z.object({
  relation: relationName,
  cmds: z.array(z.object({
    AlterTableCmd: z.object({ subtype: z.string(), name: z.string() }),
  })),
}).transform(({ relation: table, cmds }): readonly Freed[] =>
  cmds.flatMap(({ AlterTableCmd: { subtype, name } }): readonly Freed[] =>
    subtype === "AT_DropColumn"
      ? [{ name: ofTable("column", name, table) }]
      : subtype === "AT_DropConstraint"
      ? [
        { name: ofTable("constraint", name, table) },
        { name: relation("relation", [table[0], name]) },
      ]
      : []
  )
);

/** The names that a statement gives up. */
export function freedNames({ kind, node }: Statement): readonly Freed[] {
  switch (kind) {
    case "DropStmt":
      return drop.safeParse(node).data ?? [];
    case "AlterTableStmt":
      return dropped.safeParse(node).data ?? [];
    case "SelectStmt": {
      const { data: name } = cronCall("unschedule").safeParse(node);
      return name === undefined ? [] : [{ name }];
    }
    default:
      return [];
  }
}
