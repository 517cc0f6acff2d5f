import { z } from "zod";
import type { Statement } from "../../../local/migrations/statements/parse-statements.ts";
import {
  relationName,
  relationsNamed,
  type SchemaObject,
} from "../../../local/migrations/statements/schema-object.ts";

const options = { limitOption: z.unknown(), op: z.unknown() };

const values = z.object({
  SelectStmt: z.strictObject({
    valuesLists: z.array(z.unknown()),
    ...options,
  }),
});

/** What makes several rows of each of these values. */
const fromValues = z.object({
  SelectStmt: z.strictObject({
    targetList: z.array(z.unknown()),
    fromClause: z.tuple([
      z.object({ RangeSubselect: z.object({ subquery: values }) }),
    ]),
    ...options,
  }),
});

/** Strict: rows from a query of tables, or with a rule for conflicts with existing rows, are no defaults. */
const insertion = z.strictObject({
  relation: relationName,
  cols: z.unknown().optional(),
  override: z.unknown(),
  selectStmt: z.union([values, fromValues]).optional(),
});

/** The table that an `insert … values`, or `insert … select … from (values …)`, fills; undefined for other statements. */
export function filledTable(
  { kind, node }: Statement,
): readonly SchemaObject[] | undefined {
  if (kind !== "InsertStmt") return undefined;
  const { data } = insertion.safeParse(node);
  return data && relationsNamed(data.relation);
}
