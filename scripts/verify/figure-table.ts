import { markdownTable } from "markdown-table";

/** One line of a table: a cell for each title. */
export type Row = Readonly<Record<string, string | number>>;

/** Rows as a Markdown table, whose columns are those of the first row; figures stand to the right. */
export function figureTable(rows: readonly Row[]): string {
  const titles = Object.keys(rows[0] ?? {});
  const cells = rows.map((row) =>
    titles.map((title) => cellOf(row[title] ?? ""))
  );
  const align = titles.map((title) =>
    rows.every((row) => typeof row[title] === "number") ? "r" : ""
  );
  return markdownTable([titles, ...cells], { align });
}

/** More digits than these are noise. */
function cellOf(value: string | number): string {
  if (typeof value === "string") return value;
  const isWhole = Number.isInteger(value) || value >= 100;
  const digits = isWhole ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3;
  return value.toLocaleString("en-US", {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}
