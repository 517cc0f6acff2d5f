import { z } from "zod";
import type { Statement } from "./parse-statements.ts";
import {
  bare,
  inSchema,
  onTable,
  qualifiedName,
  relationName,
  type SchemaObject,
} from "./schema-object.ts";

/** A text in quotes. */
export const constant = z.object({
  A_Const: z.object({ sval: z.object({ sval: z.string() }) }),
}).transform(({ A_Const }) => A_Const.sval.sval);

/** `cron.schedule('name', …)`; jobs without a name could not be told apart. */
const scheduling = z.object({
  funcname: qualifiedName.refine((name) => name.join(".") === "cron.schedule"),
  args: z.tuple([constant, z.unknown(), z.unknown()]),
});

/** A select that only makes this call: it reads no table, and has no `with`. */
export function callAlone<Call>(call: z.ZodType<Call>) {
  return z.strictObject({
    targetList: z.tuple([
      z.object({ ResTarget: z.object({ val: z.object({ FuncCall: call }) }) }),
    ]),
    limitOption: z.literal("LIMIT_OPTION_DEFAULT"),
    op: z.literal("SETOP_NONE"),
  }).transform(({ targetList: [{ ResTarget }] }) => ResTarget.val.FuncCall);
}

/** By the parser's node. No migration creates other kinds of objects: a new kind has to be added here. */
const creations: Readonly<Record<string, z.ZodType<SchemaObject>>> = {
  CreateSchemaStmt: z.object({ schemaname: z.string() })
    .transform(({ schemaname }) => bare("schema", schemaname)),
  CreateExtensionStmt: z.object({ extname: z.string() })
    .transform(({ extname }) => bare("extension", extname)),
  CreateStmt: z.object({ relation: relationName })
    .transform(({ relation }) => inSchema("table", relation)),
  ViewStmt: z.object({ view: relationName })
    .transform(({ view }) => inSchema("view", view)),
  CreateTableAsStmt: z.object({
    objtype: z.literal("OBJECT_MATVIEW"),
    into: z.object({ rel: relationName }),
  }).transform(({ into }) => inSchema("view", into.rel)),
  CreateSeqStmt: z.object({ sequence: relationName })
    .transform(({ sequence }) => inSchema("sequence", sequence)),
  CreateEnumStmt: z.object({ typeName: qualifiedName })
    .transform(({ typeName }) => inSchema("type", typeName)),
  CompositeTypeStmt: z.object({ typevar: relationName })
    .transform(({ typevar }) => inSchema("type", typevar)),
  CreateDomainStmt: z.object({ domainname: qualifiedName })
    .transform(({ domainname }) => inSchema("type", domainname)),
  // Without its arguments: two functions of one name are two definitions of it.
  CreateFunctionStmt: z.object({ funcname: qualifiedName })
    .transform(({ funcname }) => inSchema("function", funcname)),
  CreateTrigStmt: z.object({ trigname: z.string(), relation: relationName })
    .transform(({ trigname, relation }) =>
      onTable("trigger", trigname, relation)
    ),
  CreatePolicyStmt: z.object({ policy_name: z.string(), table: relationName })
    .transform(({ policy_name, table }) =>
      onTable("policy", policy_name, table)
    ),
  // Only with a name: Postgres gives every unnamed index a new one.
  IndexStmt: z.object({ idxname: z.string(), relation: relationName })
    .transform(({ idxname, relation: [schema] }) =>
      inSchema("index", [schema, idxname])
    ),
  SelectStmt: callAlone(scheduling)
    .transform(({ args: [name] }) => bare("job", name)),
};

/** The object that a statement creates; undefined for statements that do more or something else. */
export function createdObject(
  { kind, node }: Statement,
): SchemaObject | undefined {
  return creations[kind]?.safeParse(node).data;
}
