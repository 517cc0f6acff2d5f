import { createdObject } from "../../../local/migrations/statements/created-object.ts";
import {
  parseStatements,
  type Statement,
} from "../../../local/migrations/statements/parse-statements.ts";
import type { SchemaObject } from "../../../local/migrations/statements/schema-object.ts";

/** A file of `supabase/migrations`. */
export interface Migration {
  readonly file: string;
  readonly sql: string;
  readonly statements: readonly ReadStatement[];
}

export interface ReadStatement extends Statement {
  /** The object that the statement creates; undefined when it does more or something else. */
  readonly created: SchemaObject | undefined;
}

/** A mistake, its place, and what to do. */
export interface Offence {
  readonly file: string;
  readonly line: number;
  readonly complaint: string;
}

/** Throws a `SyntaxError` that names file and line for a file that is no SQL. */
export async function readMigration(
  file: string,
  sql: string,
): Promise<Migration> {
  const statements = await parseStatements(sql).catch((cause: Error) => {
    throw new SyntaxError(`${file}:${cause.message}`, { cause });
  });
  return {
    file,
    sql,
    statements: statements.map((statement) => ({
      ...statement,
      created: createdObject(statement),
    })),
  };
}
