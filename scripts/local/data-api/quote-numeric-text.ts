/** Parameters of PostgREST that are no filters (https://docs.postgrest.org/en/stable/references/api/url_grammar.html). */
export const noFilters = [
  "columns",
  "limit",
  "offset",
  "on_conflict",
  "order",
  "select",
];

/** The operand of a filter: after an operator, or in a list. */
const operand =
  /(?<=(?:^|\.)(?:eq|neq|gte?|lte?)\.)[^,()"]+(?=[,)]|$)|(?<=[(,])[^,()".]+(?=[,)])/g;

/**
 * Quotes the values of filters that look like numbers: Lite would read them as numbers, and a phone number would lose
 * its plus. PostgREST compares the text unchanged.
 */
export function quoteNumericText(url: string): string {
  const quoted = new URL(url);
  for (const [name, value] of [...quoted.searchParams]) {
    if (noFilters.includes(name)) continue;
    const kept = value.replace(
      operand,
      (text) => isChangedByReading(text) ? `"${text}"` : text,
    );
    if (kept !== value) replaceOne(quoted.searchParams, name, value, kept);
  }
  return quoted.href;
}

function isChangedByReading(text: string): boolean {
  const number = Number(text);
  return !Number.isNaN(number) && String(number) !== text;
}

/** A name may occur several times: a range has two ends. */
function replaceOne(
  parameters: URLSearchParams,
  name: string,
  value: string,
  kept: string,
): void {
  const others = parameters.getAll(name);
  parameters.delete(name);
  for (const other of others) {
    parameters.append(name, other === value ? kept : other);
  }
}
