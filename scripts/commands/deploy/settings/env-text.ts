import { parse } from "dotenv";

/** An assignment, as dotenv reads it: the name, the value, and a comment behind it. */
const ASSIGNMENT =
  /^[ \t]*(?:export[ \t]+)?([\w.-]+)(?:[ \t]*=[ \t]*|:[ \t]+)('(?:\\'|[^'])*'|"(?:\\"|[^"])*"|`(?:\\`|[^`])*`|[^#\r\n]*)[ \t]*(?:#.*)?$/dgm;

/**
 * Changes one variable in the text of an `.env` file; undefined takes it out. All else stays as it is. The last
 * assignment counts, where there are several, as for dotenv.
 */
export function changeEnvText(
  text: string,
  name: string,
  value: string | undefined,
): string {
  const found = [...text.matchAll(ASSIGNMENT)].filter(([, other]) =>
    other === name
  );
  if (value === undefined) {
    return found.reduceRight(
      (rest, { index, 0: { length } }) =>
        rest.slice(0, index) + rest.slice(index + length).replace(/^\r?\n/, ""),
      text,
    );
  }
  const last = found.at(-1);
  if (last === undefined) {
    const end = text === "" || text.endsWith("\n") ? "" : "\n";
    return `${text}${end}${name}=${quoteEnvValue(value)}\n`;
  }
  const [start, end] = last.indices?.[2] ?? [text.length, text.length];
  const rest = text.slice(end);
  // A comment needs a blank before it.
  const gap = rest.startsWith("#") ? " " : "";
  return text.slice(0, start) + quoteEnvValue(value) + gap + rest;
}

/**
 * Quotes a value so that dotenv, which the Supabase CLI uses, too, reads it back.
 *
 * @throws {RangeError} for a value that no quotes of dotenv can hold
 */
export function quoteEnvValue(value: string): string {
  const spellings = [value, `'${value}'`, `"${value}"`, `\`${value}\``];
  const fitting = spellings.find((spelling) =>
    parse(`VALUE=${spelling}\nNEXT=1`).VALUE === value &&
    parse(`VALUE=${spelling}\nNEXT=1`).NEXT === "1"
  );
  if (fitting !== undefined) return fitting;
  throw new RangeError("It holds all kinds of quotes at once");
}
