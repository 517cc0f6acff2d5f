import postgres from "postgres";
import {
  type AppliedMigration,
  readAppliedMigrations,
  readMigrationFiles,
} from "./migrations.ts";
import { findServerUser, serverFolder } from "../postgres/server-user.ts";
import { StackError } from "../stack-error.ts";

/** The blanks and semicolons that the CLI removes between two statements. */
const SEPARATORS = /^[\s;]+/;

/** Whether a file consists of these statements, and nothing else. */
function consistsOf(text: string, statements: readonly string[]): boolean {
  let rest = text.replace(SEPARATORS, "");
  for (const statement of statements) {
    if (!rest.startsWith(statement)) return false;
    rest = rest.slice(statement.length).replace(SEPARATORS, "");
  }
  return rest === "";
}

function describe({ version, name }: AppliedMigration, text?: string): string {
  const file = `"${version}${name === null ? "" : `_${name}`}.sql"`;
  return text === undefined
    ? `${file}, which this checkout does not have`
    : `${file}, which reads otherwise in this checkout`;
}

/**
 * Throws a `StackError` when a database has migrations that the checkout lacks, or has with another text: files are
 * edited in place, so the checkout's new migrations would be applied to another schema. Changes nothing.
 */
export async function refuseOtherMigrations(
  { root, url, dataFolder }: { root: string; url: string; dataFolder: string },
): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  const applied = await readAppliedMigrations(sql).finally(() => sql.end());
  const files = await readMigrationFiles(root);
  const others = applied.filter(({ version, statements }) => {
    const text = files.get(version);
    return text === undefined || !consistsOf(text, statements ?? []);
  });
  const [first] = others;
  if (first === undefined) return;
  const folder = await serverFolder(dataFolder, findServerUser());
  throw new StackError(
    `The local data were made by other migrations, ${others.length} of ${applied.length}; the first is ${
      describe(first, files.get(first.version))
    }. Nothing was changed. To begin with an empty database: npm start -- --reset. To keep a copy of the data, before that: cp -a "${folder}" "${folder}-copy"`,
  );
}
