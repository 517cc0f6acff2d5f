import { createdObject } from "../../../../local/migrations/statements/created-object.ts";
import {
  parseStatements,
  type Statement,
} from "../../../../local/migrations/statements/parse-statements.ts";
import type { SchemaObject } from "../../../../local/migrations/statements/schema-object.ts";
import { claimedNames } from "../names/claimed-names.ts";

/** An object that an installed migration created. */
export interface Created {
  readonly object: SchemaObject;
  readonly statement: Statement;
  /** As `drop` and `alter` name it: `function public.f(uuid)`, `trigger "t" on public.calls`. */
  readonly title: string;
  /** The table of a trigger, a policy or an index. */
  readonly table: string | undefined;
}

/** The objects that these migrations created, in order. */
export async function readCreated(
  migrations: readonly string[],
): Promise<Created[]> {
  const all: Created[] = [];
  for (const sql of migrations) {
    for (const statement of await parseStatements(sql)) {
      const object = createdObject(statement);
      if (object === undefined) continue;
      const [claim] = claimedNames(statement);
      all.push({
        object,
        statement,
        title: object.kind === "function"
          ? claim?.name ?? object.title
          : object.title,
        table: claim?.table?.join("."),
      });
    }
  }
  return all;
}
