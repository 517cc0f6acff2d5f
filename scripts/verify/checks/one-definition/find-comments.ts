import { lineAfter } from "../sql/parse-statements.ts";

/** What a file says beside its statements. */
export interface Comment {
  readonly line: number;
  readonly text: string;
}

/**
 * Strings and names, which may look like comments, or a comment; lines of `--` that follow each other are one.
 * Dollar quotes are looked into: what they hold is SQL, too.
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
