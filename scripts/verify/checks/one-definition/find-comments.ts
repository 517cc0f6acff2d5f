import { lineAfter } from "../../../local/migrations/statements/parse-statements.ts";

/** A comment of a file. */
export interface Comment {
  readonly line: number;
  readonly text: string;
}

/**
 * Matches a comment, or a string or name, which may look like one; successive lines of `--` are one comment. Dollar
 * quotes are not skipped: they contain SQL, too.
 */
const STRING_OR_COMMENT =
  /\b[eE]'(?:[^'\\]|\\[\s\S]|'')*'|'(?:[^']|'')*'|"(?:[^"]|"")*"|(?<comment>--[^\n]*(?:\n[ \t]*--[^\n]*)*|\/\*[\s\S]*?\*\/)/g;

/** The comments of a file, also those in the bodies of functions, with their lines joined. */
export function findComments(sql: string): readonly Comment[] {
  return [...sql.matchAll(STRING_OR_COMMENT)].flatMap(({ groups, index }) => {
    const comment = groups?.comment;
    if (comment === undefined) return [];
    const text = comment.replace(/^[ \t]*(?:--|\/\*|\*(?!\/))|\*\/$/gm, "")
      .split(/\s+/).join(" ").trim();
    return [{ line: lineAfter(sql.slice(0, index)), text }];
  });
}
