import type { ScenarioResult } from "./run-scenario.ts";

const columns: readonly (readonly [
  string,
  (result: ScenarioResult) => string | number,
])[] = [
  ["scenario", ({ scenario }) => scenario],
  ["organizations", ({ organizations }) => organizations],
  ["paid", ({ paid }) => paid],
  ["double", ({ double }) => double.length],
  ["lost", ({ lost }) => lost.length],
  ["leaked", ({ leaked }) => leaked.length],
  ["wrong owner", ({ wrongOwner }) => wrongOwner.length],
  ["billed", ({ billed }) => billed.length],
  ["taken away", ({ takenAway }) => takenAway.length],
  ["stuck", ({ stuck }) => stuck.length],
  ["unexpected", ({ unexpected }) => unexpected.length],
  ["gave up", ({ gaveUp }) => gaveUp],
  ["settled in", ({ secondsToSettle }) => `${secondsToSettle.toFixed(1)} s`],
  ["extra calls", ({ extraTwilioCalls }) => extraTwilioCalls],
];

/** One row per scenario, as a Markdown table. */
export function resultTable(results: readonly ScenarioResult[]): string {
  const rows = results.map((result) =>
    columns.map(([, cell]) => String(cell(result)))
  );
  const widths = columns.map(([title], index) =>
    Math.max(title.length, ...rows.map((row) => row[index]?.length ?? 0))
  );
  const line = (cells: readonly string[]) =>
    `| ${
      cells.map((cell, index) =>
        index === 0
          ? cell.padEnd(widths[index] ?? 0)
          : cell.padStart(widths[index] ?? 0)
      ).join(" | ")
    } |`;
  const rule = widths.map((width, index) =>
    index === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`
  );
  return [line(columns.map(([title]) => title)), line(rule), ...rows.map(line)]
    .join("\n");
}

/** Everything that is wrong with a result, in words; nothing when it is as it should be. */
export function complaints(result: ScenarioResult): readonly string[] {
  const { double, lost, leaked, wrongOwner, billed, takenAway } = result;
  const { stuck, unexpected } = result;
  const named = (name: string, entries: readonly string[]) =>
    entries.map((entry) => `${result.scenario}, ${name}: ${entry}`);
  return [
    ...named("double", double),
    ...named("lost", lost),
    ...named("leaked", leaked),
    ...named("wrong owner", wrongOwner),
    ...named("released and still billed", billed),
    ...named("taken from an organization", takenAway),
    ...named("stuck", stuck),
    ...named("unexpected", unexpected),
  ];
}
