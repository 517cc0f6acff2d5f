import { z } from "zod";
import {
  callAlone,
  constant,
} from "../../../local/migrations/statements/created-object.ts";
import type { Statement } from "../../../local/migrations/statements/parse-statements.ts";
import {
  bare,
  inSchema,
  nameParts,
  onTable,
  qualifiedName,
  qualify,
  relationName,
  relationsNamed,
  type SchemaObject,
} from "../../../local/migrations/statements/schema-object.ts";

/** The parser's ways to name the object of a statement, as the parts of the name. */
const target = z.union([
  z.object({ RangeVar: relationName }).transform((node) => [...node.RangeVar]),
  z.object({ ObjectWithArgs: z.object({ objname: nameParts }) })
    .transform((node) => node.ObjectWithArgs.objname),
  z.object({ TypeName: z.object({ names: nameParts }) })
    .transform((node) => node.TypeName.names),
  z.object({ List: z.object({ items: nameParts }) })
    .transform((node) => node.List.items),
  z.object({ String: z.object({ sval: z.string() }) })
    .transform((node) => [node.String.sval]),
]);

function objectsOf(
  type: string,
  parts: readonly string[],
): readonly SchemaObject[] {
  const name = parts.at(-1) ?? "";
  switch (type) {
    case "OBJECT_TABLE":
    case "OBJECT_VIEW":
    case "OBJECT_MATVIEW":
    case "OBJECT_SEQUENCE":
      return relationsNamed(qualify(parts));
    case "OBJECT_COLUMN":
    case "OBJECT_TABCONSTRAINT":
      return relationsNamed(qualify(parts.slice(0, -1)));
    case "OBJECT_FUNCTION":
      return [inSchema("function", qualify(parts))];
    case "OBJECT_TYPE":
    case "OBJECT_DOMAIN":
      return [inSchema("type", qualify(parts))];
    case "OBJECT_INDEX":
      return [inSchema("index", qualify(parts))];
    case "OBJECT_TRIGGER":
      return [onTable("trigger", name, qualify(parts.slice(0, -1)))];
    case "OBJECT_POLICY":
      return [onTable("policy", name, qualify(parts.slice(0, -1)))];
    case "OBJECT_SCHEMA":
      return [bare("schema", name)];
    default:
      return [];
  }
}

/** By the parser's node: statements that describe an object which another statement creates. */
const descriptions: Readonly<
  Record<string, z.ZodType<readonly SchemaObject[]>>
> = {
  CommentStmt: z.object({ objtype: z.string(), object: target })
    .transform(({ objtype, object }) => objectsOf(objtype, object)),
  // Not grants on all objects of a schema: those change objects of other files.
  GrantStmt: z.object({
    targtype: z.literal("ACL_TARGET_OBJECT"),
    objtype: z.string(),
    objects: z.array(target),
  }).transform(({ objtype, objects }) =>
    objects.flatMap((object) => objectsOf(objtype, object))
  ),
  // Row level security, for which "create table" has no words. All else belongs into "create table".
  AlterTableStmt: z.object({
    relation: relationName,
    cmds: z.array(z.object({
      AlterTableCmd: z.object({
        subtype: z.enum(["AT_EnableRowSecurity", "AT_ForceRowSecurity"]),
      }),
    })),
  }).transform(({ relation }) => relationsNamed(relation)),
  SelectStmt: callAlone(z.object({
    funcname: qualifiedName.refine((name) =>
      name.join(".") === "one_number.publish_changes"
    ),
    args: z.tuple([constant]),
  })).transform(({ args: [table] }) =>
    relationsNamed(qualify(table.split(".")))
  ),
};

/**
 * The objects of a statement that only describes: a comment, a grant, the switch of row level security, or the
 * publication of a table's changes. Undefined for other statements.
 */
export function describedObjects(
  { kind, node }: Statement,
): readonly SchemaObject[] | undefined {
  return descriptions[kind]?.safeParse(node).data;
}
