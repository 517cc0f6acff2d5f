import { z } from "zod";
import { findComments } from "./find-comments.ts";
import type { Migration, Offence } from "./migration.ts";

/** Words about a past state, in any comment. */
const OVER =
  /(?:^|[.!?] )(?:as before|no longer|now also|previously|supersedes|unlike before)\b|\b(?:formerly|renamed (?:from|to)|used to be|(?:earlier|former|old|older|previous) (?:definition|function|migration|schema|version))\b/i;

/** In a comment of a file, the word is about another file; in a comment on a function, it is about the function's effect. */
const REPLACED = /(?:^|[.!?] )replace[sd]\b/i;

const commentStatement = z.object({ comment: z.string() });

/** Finds comments about a past state instead of the present one: in the files, and on the objects. */
export function judgeComments(
  { file, sql, statements }: Migration,
): readonly Offence[] {
  const inFile = findComments(sql).filter(({ text }) =>
    OVER.test(text) || REPLACED.test(text)
  );
  const ofObjects = statements.flatMap(({ kind, node, line }) => {
    if (kind !== "CommentStmt") return [];
    // A statement that removes a comment has no text.
    const text = commentStatement.safeParse(node).data?.comment ?? "";
    return OVER.test(text) ? [{ line, text }] : [];
  });
  return [...inFile, ...ofObjects].map(({ line, text }) => ({
    file,
    line,
    complaint:
      `the comment "${text}" tells of an earlier state: say what is, or nothing`,
  }));
}
