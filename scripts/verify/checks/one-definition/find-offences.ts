import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { judgeComments } from "./judge-comments.ts";
import { groupNames } from "./group-names.ts";
import { judgeNames } from "./judge-names.ts";
import { judgeStatements } from "./judge-statements.ts";
import { readMigration } from "./migration.ts";

const packageSchema = z.object({ version: z.string() });

/**
 * The places, one line each, where the migrations of a checkout do not state the present schema, each object once. None
 * from version 1.0.0 on: released migrations are not edited, and later ones build on them. Throws a `SyntaxError` for a
 * file that is no SQL.
 */
export async function findOffences(
  root: string,
  groups = groupNames,
): Promise<readonly string[]> {
  const { version } = packageSchema.parse(
    JSON.parse(await readFile(join(root, "package.json"), "utf8")),
  );
  if (!version.startsWith("0.")) return [];

  const folder = join(root, "supabase", "migrations");
  const files = (await readdir(folder)).filter((file) => file.endsWith(".sql"));
  const migrations = await Promise.all(
    files.sort().map(async (file) =>
      await readMigration(file, await readFile(join(folder, file), "utf8"))
    ),
  );
  return [
    ...judgeNames(migrations, groups),
    ...judgeStatements(migrations),
    ...migrations.flatMap(judgeComments),
  ]
    .toSorted((a, b) => a.file.localeCompare(b.file) || a.line - b.line)
    .map(({ file, line, complaint }) => `${file}:${line}: ${complaint}`);
}
