import { z } from "zod";
import type { Statement } from "../../../../local/migrations/statements/parse-statements.ts";
import {
  type QualifiedName,
  qualifiedName,
  relationName,
} from "../../../../local/migrations/statements/schema-object.ts";
import { signature } from "../../../../local/migrations/statements/type-name.ts";
import {
  functionName,
  type Name,
  ofTable,
  relation,
  schemaName,
} from "./name.ts";
import { cronCall } from "./cron-call.ts";

/** A name that a statement takes, and the table that it goes with. */
export interface Claim {
  readonly name: Name;
  readonly table?: QualifiedName;
}

const constraint = z.object({
  Constraint: z.object({ contype: z.string(), conname: z.string() }),
});
const columnConstraints = z.object({
  ColumnDef: z.object({
    colname: z.string(),
    constraints: z.array(z.unknown()).default([]),
  }),
});

/** Kinds of constraints that are kept by an index of the same name. */
const INDEXED = ["CONSTR_PRIMARY", "CONSTR_UNIQUE", "CONSTR_EXCLUSION"];

function claimConstraint(node: unknown, table: QualifiedName): Claim[] {
  // Postgres finds a free name for a constraint without one.
  const { data } = constraint.safeParse(node);
  if (data === undefined) return [];
  const { contype, conname } = data.Constraint;
  return [
    { name: ofTable("constraint", conname, table), table },
    ...(INDEXED.includes(contype)
      ? [{ name: relation("relation", [table[0], conname]), table }]
      : []),
  ];
}

/** A column or a constraint, as `create table` and `alter table … add` list it. */
function claimElement(node: unknown, table: QualifiedName): Claim[] {
  const { data } = columnConstraints.safeParse(node);
  if (data === undefined) return claimConstraint(node, table);
  const { colname, constraints } = data.ColumnDef;
  return [
    { name: ofTable("column", colname, table), table },
    ...constraints.flatMap((each) => claimConstraint(each, table)),
  ];
}

function claimTable(name: QualifiedName): Claim[] {
  return [
    { name: relation("relation", name), table: name },
    { name: relation("type", name), table: name },
  ];
}

const type = (name: QualifiedName) => [{ name: relation("type", name) }];

/** By the parser's node. */
const claims: Readonly<Record<string, z.ZodType<readonly Claim[]>>> = {
  CreateSchemaStmt: z.object({ schemaname: z.string() })
    .transform(({ schemaname }) => [{ name: schemaName(schemaname) }]),
  CreateStmt: z.object({
    relation: relationName,
    tableElts: z.array(z.unknown()).default([]),
  }).transform(({ relation: table, tableElts }) => [
    ...claimTable(table),
    ...tableElts.flatMap((each) => claimElement(each, table)),
  ]),
  AlterTableStmt: z.object({
    relation: relationName,
    cmds: z.array(z.object({
      AlterTableCmd: z.object({ subtype: z.string(), def: z.unknown() }),
    })),
  }).transform(({ relation: table, cmds }) =>
    cmds.flatMap(({ AlterTableCmd: { subtype, def } }) =>
      subtype.startsWith("AT_Add") ? claimElement(def, table) : []
    )
  ),
  ViewStmt: z.object({ view: relationName })
    .transform(({ view }) => claimTable(view)),
  CreateTableAsStmt: z.object({ into: z.object({ rel: relationName }) })
    .transform(({ into }) => claimTable(into.rel)),
  CreateSeqStmt: z.object({ sequence: relationName })
    .transform(({ sequence }) => [{ name: relation("relation", sequence) }]),
  IndexStmt: z.object({ idxname: z.string(), relation: relationName })
    .transform(({ idxname, relation: table }) => [
      { name: relation("relation", [table[0], idxname]), table },
    ]),
  CreateEnumStmt: z.object({ typeName: qualifiedName })
    .transform(({ typeName }) => type(typeName)),
  CreateDomainStmt: z.object({ domainname: qualifiedName })
    .transform(({ domainname }) => type(domainname)),
  CompositeTypeStmt: z.object({ typevar: relationName })
    .transform(({ typevar }) => claimTable(typevar)),
  CreateFunctionStmt: z.object({
    funcname: qualifiedName,
    parameters: signature,
  })
    .transform(({ funcname, parameters }) => [
      { name: functionName(funcname, parameters) },
    ]),
  CreateTrigStmt: z.object({
    trigname: z.string(),
    relation: relationName,
    isconstraint: z.boolean().default(false),
  }).transform(({ trigname, relation: table, isconstraint }) => [
    { name: ofTable("trigger", trigname, table), table },
    ...isconstraint
      ? [{ name: ofTable("constraint", trigname, table), table }]
      : [],
  ]),
  CreatePolicyStmt: z.object({ policy_name: z.string(), table: relationName })
    .transform(({ policy_name, table }) => [
      { name: ofTable("policy", policy_name, table), table },
    ]),
  SelectStmt: cronCall("schedule").transform((name) => [{ name }]),
};

/** The names that a statement takes; none for a statement that creates nothing. */
export function claimedNames({ kind, node }: Statement): readonly Claim[] {
  return claims[kind]?.safeParse(node).data ?? [];
}
