import { isDeepStrictEqual } from "node:util";
import { stringify } from "smol-toml";
import { StackError } from "../../../local/stack-error.ts";
import { type Entries, parseConfiguration } from "./entries.ts";

const MARK = '# One Number, added and removed by its "npm run deploy"';

/** An edit of a text: these lines stand before this place. */
interface Insertion {
  readonly at: number;
  readonly lines: string;
}

/** The place after the last key of a table, or undefined where the file does not have its header. */
function endOfKeys(text: string, table: string): number | undefined {
  const name = table.split(".").join("\\s*\\.\\s*");
  const header = new RegExp(
    `^[ \\t]*\\[\\s*${name}\\s*\\][^\\n]*(?:\\n|$)`,
    "m",
  )
    .exec(text);
  if (header === null) return undefined;
  let end = header.index + header[0].length;
  // Comments at the end of a table may belong to the next one.
  let position = end;
  for (const line of text.slice(end).split(/(?<=\n)/)) {
    if (/^\s*\[/.test(line)) break;
    position += line.length;
    if (!/^\s*(#|$)/.test(line)) end = position;
  }
  return end;
}

/** The lines that add these entries, and where: each text is added verbatim, so that it can be found and taken out. */
function composeInsertions(text: string, added: Entries): Insertion[] {
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  const lines = (toml: string) =>
    toml.trimEnd().replaceAll("\n", newline) + newline;
  const before = text === "" || text.endsWith("\n") ? "" : newline;
  const insertions: Insertion[] = [];
  let atEnd = stringify({ functions: added.functions });
  if (Object.keys(added.vault).length > 0) {
    const at = endOfKeys(text, "db.vault");
    if (at === undefined) {
      atEnd = `${stringify({ db: { vault: added.vault } })}\n${atEnd}`;
    } else {
      const lineBefore = at === text.length ? before : "";
      insertions.push({
        at,
        lines: lineBefore + lines(stringify(added.vault)),
      });
    }
  }
  if (Object.keys(added.functions).length > 0) {
    const between = text === "" ? "" : newline;
    insertions.push({
      at: text.length,
      lines: before + between + lines(`${MARK}:\n${atEnd}`),
    });
  }
  return insertions;
}

export interface EditedConfiguration {
  readonly text: string;
  /** What was added, in order of its place. */
  readonly additions: readonly string[];
}

/**
 * Adds entries to the text of a `config.toml`, which keeps its comments and its order. Throws a `StackError` when the
 * file's way to write these tables allows no addition.
 */
export function addEntries(text: string, added: Entries): EditedConfiguration {
  const insertions = composeInsertions(text, added);
  let edited = text;
  for (const { at, lines } of insertions.toReversed()) {
    edited = edited.slice(0, at) + lines + edited.slice(at);
  }
  refuseOtherChange(text, edited, added);
  return { text: edited, additions: insertions.map(({ lines }) => lines) };
}

/** Throws unless the edited text says what the original says, and the entries. */
function refuseOtherChange(text: string, edited: string, added: Entries): void {
  const expected = parseConfiguration(text);
  Object.assign(expected.functions, added.functions);
  Object.assign(expected.db.vault, added.vault);
  let found: unknown;
  try {
    found = parseConfiguration(edited);
  } catch {
    found = undefined;
  }
  if (isDeepStrictEqual(found, expected)) return;
  throw new StackError(
    `Cannot add to "supabase/config.toml" without changing what is in it: write "db" and "functions" as tables of their own, such as [db.vault] and [functions.hello]`,
  );
}

/** The text without these additions; one that somebody changed stays. */
export function removeAdditions(
  text: string,
  additions: readonly string[],
): string {
  let rest = text;
  for (const addition of additions.toReversed()) {
    const at = rest.lastIndexOf(addition);
    if (at >= 0) rest = rest.slice(0, at) + rest.slice(at + addition.length);
  }
  return rest;
}
