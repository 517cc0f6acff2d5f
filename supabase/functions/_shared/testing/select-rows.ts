/** A table's row, whatever its columns. */
type Row = Readonly<Record<string, unknown>>;

/** The one shape of `or=` that a page after a cursor is asked for with. */
const AFTER =
  /^\((?<column>\w+)\.lt\."(?<at>[^"]+)",and\(\k<column>\.eq\."\k<at>",id\.lt\.(?<id>[^)]+)\)\)$/;

/** The other shape of `or=`: one of these columns has this quoted value. */
const EQUAL = /(?<column>\w+)\.eq\."(?<value>(?:[^"\\]|\\.)*)"/g;

/** Filters, orders and limits rows as PostgREST does for the parameters that are used here; others throw. */
export function selectRows(
  rows: readonly Row[],
  query: URLSearchParams,
): readonly Row[] {
  let selected = [...rows];
  for (const [name, value] of query) {
    if (name === "select" || name === "order" || name === "limit") continue;
    const after = name === "or" ? AFTER.exec(value)?.groups : undefined;
    if (after !== undefined) {
      selected = selected.filter((row) => {
        const at = String(row[after.column ?? ""]);
        return at < String(after.at) ||
          (at === after.at && String(row.id) < String(after.id));
      });
    } else if (name === "or" && /^\(\w+\.eq\."/.test(value)) {
      const wanted = [...value.matchAll(EQUAL)].map(({ groups }) => groups);
      selected = selected.filter((row) =>
        wanted.some((term) =>
          row[term?.column ?? ""] === term?.value?.replace(/\\(.)/g, "$1")
        )
      );
    } else if (value.startsWith("eq.")) {
      selected = selected.filter((row) => row[name] === value.slice(3));
    } else {
      throw new Error(`Cannot filter by "${name}=${value}"`);
    }
  }
  const order = query.get("order")?.split(",") ?? [];
  selected.sort((a, b) => compare(a, b, order));
  return selected.slice(0, Number(query.get("limit") ?? Infinity));
}

function compare(a: Row, b: Row, order: readonly string[]): number {
  for (const term of order) {
    const [column = "", direction] = term.split(".");
    const [left, right] = [String(a[column]), String(b[column])];
    if (left === right) continue;
    return (left < right) === (direction !== "desc") ? -1 : 1;
  }
  return 0;
}
