import { stripVTControlCharacters } from "node:util";

/** Where the runners begin to tell once more of all that failed: Node's and Deno's. */
const BEGINNINGS = [/^✖ failing tests:$/, /^ ERRORS $/];
/** A failed test in the output of other steps, and how many lines after it say why. */
const FAILED = /^\s*(not ok|✖|✗|Error\b)/;
const LINES_AFTER = 6;

const MOST_LINES = 120;
/** A test's own lines, as of a long text that was compared. */
const LONGEST_LINE = 300;

/** What looks like a key, a token or the secret of a webhook. */
const SECRETS =
  /\b(sb_secret_|sbp_|whsec_|wsec_|sk_)[\w+/=-]+|\beyJ[\w-]+\.[\w-]+\.[\w-]*/g;

/**
 * The lines of a failed step's output that say what failed and why, to be shown at the very end, where somebody looks
 * who sees only that. Without the frames of stacks, and without secrets.
 */
export function summarizeFailure(printed: string): string {
  const lines = stripVTControlCharacters(printed).trimEnd().split("\n");
  const begin = lines.findLastIndex((line) =>
    BEGINNINGS.some((beginning) => beginning.test(line))
  );
  return (begin < 0 ? failuresIn(lines) : lines.slice(begin + 1))
    .filter((line) => line.trim() !== "" && !/^\s+at /.test(line))
    .slice(0, MOST_LINES)
    .map((line) => line.slice(0, LONGEST_LINE).replace(SECRETS, "<secret>"))
    .join("\n");
}

/** The lines around failures, or the last ones. */
function failuresIn(lines: readonly string[]): readonly string[] {
  const near = lines.filter((_, index) =>
    lines.slice(Math.max(0, index - LINES_AFTER), index + 1)
      .some((line) => FAILED.test(line))
  );
  return near.length > 0 ? near : lines.slice(-20);
}
