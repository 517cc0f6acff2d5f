import { z } from "zod";
import type { Statement } from "../sql/parse-statements.ts";
import {
  relationName,
  relationsNamed,
  type SchemaObject,
} from "./schema-object.ts";

/** Strict: rows from a query, or with a rule for conflicts with existing rows, are no defaults. */
const insertion = z.strictObject({
  relation: relationName,
  cols: z.unknown().optional(),
  override: z.unknown(),
  selectStmt: z.object({
    SelectStmt: z.strictObject({
      valuesLists: z.array(z.unknown()),
      limitOption: z.unknown(),
      op: z.unknown(),
    }),
  }).optional(),
});

/** The table that an `insert … values` fills; undefined for other statements. */
export function filledTable(
  { kind, node }: Statement,
): readonly SchemaObject[] | undefined {
  if (kind !== "InsertStmt") return undefined;
  const { data } = insertion.safeParse(node);
  return data && relationsNamed(data.relation);
}
