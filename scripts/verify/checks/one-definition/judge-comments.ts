import { z } from "zod";
import { findComments } from "./find-comments.ts";
import type { Migration, Offence } from "./migration.ts";

/** Of what is over, whoever says it. */
const OVER =
  /(?:^|[.!?] )(?:as before|no longer|now also|previously|supersedes|unlike before)\b|\b(?:formerly|renamed (?:from|to)|used to be|(?:earlier|former|old|older|previous) (?:definition|function|migration|schema|version))\b/i;

/** Said in a file it is about another file; said of a function, it is what the function does. */
const REPLACED = /(?:^|[.!?] )replace[sd]\b/i;

const commentStatement = z.object({ comment: z.string() });

/** Comments that tell of a state that is over, rather than of what is: in the files, and those of the objects. */
export function judgeComments(
  { file, sql, statements }: Migration,
): readonly Offence[] {
  const inFile = findComments(sql).filter(({ text }) =>
    OVER.test(text) || REPLACED.test(text)
  );
  const ofObjects = statements.flatMap(({ kind, node, line }) => {
    if (kind !== "CommentStmt") return [];
    // To take a comment away has no text.
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
