import { parse, SqlError } from "libpg-query";
import { z } from "zod";

/** A statement of a file, as Postgres's own parser reads it. */
export interface Statement {
  /** The name of the parser's node, such as `CreateStmt`. */
  readonly kind: string;
  readonly node: unknown;
  /** The line of its beginning, counted from 1. */
  readonly line: number;
  /** The text of the statement, without the blanks and comments before it. */
  readonly text: string;
}

/** The parser leaves out a location of 0. */
const treeSchema = z.object({
  stmts: z.array(z.object({
    stmt: z.record(z.string(), z.unknown()),
    stmt_location: z.number().default(0),
    stmt_len: z.number(),
  })),
});

/** Blanks and comments: for the parser, they belong to the statement after them. */
const LEADING = /^(?:\s+|--[^\n]*|\/\*[\s\S]*?\*\/)*/;

/** The line, counted from 1, after a text. */
export function lineAfter(text: string): number {
  return text.split("\n").length;
}

/** Throws a `SyntaxError`, whose message names the line, for a text that is no SQL. */
export async function parseStatements(
  sql: string,
): Promise<readonly Statement[]> {
  // The parser refuses an empty text.
  const tree: unknown = await parse(`${sql}\n;`).catch((cause: unknown) => {
    if (!(cause instanceof SqlError)) throw cause;
    const position = cause.sqlDetails?.cursorPosition ?? 0;
    const line = lineAfter(sql.slice(0, position));
    throw new SyntaxError(`${line}: ${cause.message}`, { cause });
  });
  const bytes = Buffer.from(sql);
  return treeSchema.parse(tree).stmts.flatMap((entry) => {
    // The parser counts bytes.
    const start = entry.stmt_location;
    const written = bytes.subarray(start, start + entry.stmt_len).toString();
    const [leading = ""] = LEADING.exec(written) ?? [];
    const before = bytes.subarray(0, start).toString() + leading;
    const text = written.slice(leading.length).trimEnd();
    return Object.entries(entry.stmt).map(([kind, node]) => ({
      kind,
      node,
      line: lineAfter(before),
      text,
    }));
  });
}
