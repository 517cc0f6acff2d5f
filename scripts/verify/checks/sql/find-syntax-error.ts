import { z } from "zod";
import {
  parseStatements,
  type Statement,
} from "../../../local/migrations/statements/parse-statements.ts";

const word = z.object({ String: z.object({ sval: z.string() }) })
  .transform(({ String }) => String.sval);

const option = <Name extends string, Value>(
  defname: Name,
  arg: z.ZodType<Value>,
) => z.object({ DefElem: z.object({ defname: z.literal(defname), arg }) });

const language = option("language", word);
const body = option(
  "as",
  z.object({ List: z.object({ items: z.tuple([word]) }) }),
);
const creation = z.object({ options: z.array(z.unknown()) });

/** The body of a function in SQL, as a text; undefined for other statements. */
function bodyOf({ kind, node }: Statement): string | undefined {
  if (kind !== "CreateFunctionStmt") return undefined;
  const { options } = creation.parse(node);
  const inSql = options.some((each) =>
    language.safeParse(each).data?.DefElem.arg === "sql"
  );
  if (!inSql) return undefined;
  return options.flatMap((each) =>
    body.safeParse(each).data?.DefElem.arg.List.items ?? []
  )[0];
}

/**
 * The error of Postgres' own parser in a file, or in the body of a function in SQL, after the number of the line;
 * undefined when there is none.
 */
export async function findSyntaxError(
  sql: string,
): Promise<string | undefined> {
  try {
    for (const statement of await parseStatements(sql)) {
      const body = bodyOf(statement);
      if (body === undefined) continue;
      const before = statement.text.slice(0, statement.text.indexOf(body));
      const lines = statement.line - 1 + before.split("\n").length - 1;
      await parseStatements("\n".repeat(lines) + body);
    }
    return undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return error.message;
    throw error;
  }
}
