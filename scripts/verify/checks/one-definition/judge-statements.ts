import { z } from "zod";
import { filledTable } from "./default-rows.ts";
import { describedObjects } from "./described-objects.ts";
import type { Migration, Offence, ReadStatement } from "./migration.ts";
import { refusalOf } from "./refusals.ts";

interface Creation {
  readonly file: string;
  readonly statement: ReadStatement;
}

const replacing = z.object({ replace: z.literal(true) });

/** The beginning of a statement, in one line: enough to find and recognize it. */
function quote({ text }: ReadStatement): string {
  const line = text.split(/\s+/).join(" ");
  return line.length > 80 ? `"${line.slice(0, 79)}…"` : `"${line}"`;
}

/** The first statement that creates each object, by the object's title. */
function findCreations(
  migrations: readonly Migration[],
): ReadonlyMap<string, Creation> {
  const creations = new Map<string, Creation>();
  for (const { file, statements } of migrations) {
    for (const statement of statements) {
      const title = statement.created?.title;
      if (title === undefined || creations.has(title)) continue;
      creations.set(title, { file, statement });
    }
  }
  return creations;
}

function complaintAbout(
  file: string,
  statement: ReadStatement,
  creations: ReadonlyMap<string, Creation>,
): string | undefined {
  if (replacing.safeParse(statement.node).success) {
    return `${quote(statement)} may replace something: write "create"`;
  }
  if (statement.created !== undefined) {
    const { title } = statement.created;
    const first = creations.get(title);
    if (first === undefined || first.statement === statement) return undefined;
    return `${title} is created once more, after ${first.file}:${first.statement.line}: keep one of them`;
  }
  const described = describedObjects(statement);
  if (described !== undefined) {
    for (const { title } of described) {
      const creation = creations.get(title);
      if (creation === undefined || creation.file === file) continue;
      return `${
        quote(statement)
      } belongs beside ${title}: move it to ${creation.file}`;
    }
    return undefined;
  }
  const isFilledHere = filledTable(statement)?.some(({ title }) =>
    creations.get(title)?.file === file
  );
  if (isFilledHere) return undefined;
  return `${quote(statement)} ${refusalOf(statement)}`;
}

/** Finds statements that define an object a second time, or change an object of another statement. */
export function judgeStatements(
  migrations: readonly Migration[],
): readonly Offence[] {
  const creations = findCreations(migrations);
  return migrations.flatMap(({ file, statements }) =>
    statements.flatMap((statement) => {
      const complaint = complaintAbout(file, statement, creations);
      return complaint === undefined
        ? []
        : [{ file, line: statement.line, complaint }];
    })
  );
}
