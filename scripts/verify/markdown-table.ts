/** One line of a table: a cell for each title. */
export type Row = Readonly<Record<string, string | number>>;

/** Rows as a Markdown table, whose columns are those of the first row. */
export function markdownTable(rows: readonly Row[]): string {
  const titles = Object.keys(rows[0] ?? {});
  const columns = titles.map((title) => {
    const values = rows.map((row) => row[title] ?? "");
    const cells = [title, ...values.map(cellOf)];
    const width = Math.max(...cells.map((cell) => cell.length));
    return values.every((value) => typeof value === "number")
      ? {
        rule: `${"-".repeat(width - 1)}:`,
        cells: cells.map((cell) => cell.padStart(width)),
      }
      : {
        rule: "-".repeat(width),
        cells: cells.map((cell) => cell.padEnd(width)),
      };
  });
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const lines = [titles, ...rows].map((_, index) =>
    line(columns.map(({ cells }) => cells[index] ?? ""))
  );
  return lines.toSpliced(1, 0, line(columns.map(({ rule }) => rule)))
    .join("\n");
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
